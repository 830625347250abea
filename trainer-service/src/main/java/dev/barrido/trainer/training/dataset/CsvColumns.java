package dev.barrido.trainer.training.dataset;

import dev.barrido.core.space.NearestName;
import dev.barrido.events.training.DataSource;
import dev.barrido.trainer.training.TrialFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;

/**
 * The columns of a table.
 *
 * @param count how many there are
 * @param label the index of the one to predict
 * @param names of all; none without a header
 */
record CsvColumns(int count, int label, List<String> names) {
  private static final String BYTE_ORDER_MARK = "\ufeff";
  private static final String INDEX = "\\d{1,6}";

  /**
   * Finds the label column by the first row.
   *
   * @param refused makes a failure that names the line
   */
  static CsvColumns of(
      DataSource.Csv source, CSVRecord first, Function<String, TrialFailure> refused) {
    List<String> names =
        first.stream().map(name -> name.replaceFirst("^" + BYTE_ORDER_MARK, "")).toList();
    int label = source.header() ? names.indexOf(source.label()) : -1;
    if (label < 0 && source.label().matches(INDEX)) {
      label = Integer.parseInt(source.label());
    }
    if (label < 0 || label >= names.size()) {
      throw refused.apply(unknownLabel(source, names));
    }
    if (names.size() < 2) {
      throw refused.apply("expected columns of inputs beside the label, got none");
    }
    return new CsvColumns(names.size(), label, source.header() ? names : List.of());
  }

  /** What a model has to know of them. */
  Columns with(List<String> classes) {
    if (names.isEmpty()) {
      return new Columns(List.of(), null, label, classes);
    }
    List<String> inputs = new ArrayList<>(names);
    String labelName = inputs.remove(label);
    return new Columns(inputs, labelName, label, classes);
  }

  private static String unknownLabel(DataSource.Csv source, List<String> names) {
    String place = "a number from 0 to " + (names.size() - 1);
    return source.header()
        ? "expected a column named \""
            + source.label()
            + "\" or "
            + place
            + ", got "
            + names
            + "; "
            + NearestName.hint(source.label(), names)
        : "expected the label column as " + place + ", got \"" + source.label() + "\"";
  }
}
