package dev.barrido.trainer.training.dataset;

import dev.barrido.events.FailureKind;
import dev.barrido.events.spec.NearestName;
import dev.barrido.events.training.DataSource;
import dev.barrido.events.training.DataSource.Task;
import dev.barrido.trainer.training.TrialFailure;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a table of numbers with one label column, and refuses whatever does not fit, by its line.
 */
final class CsvData {
  private final DataSource.Csv source;
  private final List<float[]> rows = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();
  private int columns = -1;
  private int labelColumn;

  private CsvData(DataSource.Csv source) {
    this.source = source;
  }

  static Table read(DataSource.Csv source) {
    CsvData data = new CsvData(source);
    try (Reader reader =
            new InputStreamReader(
                Files.open("training.data.path", source.location()), StandardCharsets.UTF_8);
        CSVParser parser =
            CSVFormat.DEFAULT
                .builder()
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get()
                .parse(reader)) {
      parser.forEach(data::take);
    } catch (IOException | UncheckedIOException e) {
      throw new TrialFailure(
          FailureKind.BAD_INPUT, source.location() + ": expected a CSV file, got " + e, e);
    }
    return data.table();
  }

  private void take(CSVRecord record) {
    boolean first = columns < 0;
    if (first) {
      columns = record.size();
      labelColumn = labelColumn(record);
    }
    if (first && source.header()) {
      return;
    }
    if (record.size() != columns) {
      throw refused(record, "expected " + columns + " columns, got " + record.size());
    }
    float[] row = new float[columns - 1];
    for (int column = 0; column < columns; column++) {
      if (column != labelColumn) {
        row[column < labelColumn ? column : column - 1] = number(record, column);
      }
    }
    rows.add(row);
    labels.add(record.get(labelColumn));
  }

  private int labelColumn(CSVRecord first) {
    List<String> names = first.toList();
    if (source.header() && names.contains(source.label())) {
      return names.indexOf(source.label());
    }
    if (source.label().matches("\\d{1,6}") && Integer.parseInt(source.label()) < names.size()) {
      return Integer.parseInt(source.label());
    }
    String hint =
        NearestName.to(source.label(), names)
            .map(name -> "; did you mean \"" + name + "\"?")
            .orElse("");
    throw refused(
        first,
        "expected the label column "
            + (source.header() ? "to be one of " + names : "as a number from 0 to " + (columns - 1))
            + ", got \""
            + source.label()
            + "\""
            + hint);
  }

  private float number(CSVRecord record, int column) {
    String text = record.get(column);
    try {
      float number = Float.parseFloat(text);
      if (Float.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, with the place
    }
    throw refused(
        record, "expected a finite number in column " + (column + 1) + ", got \"" + text + "\"");
  }

  private Table table() {
    if (rows.isEmpty()) {
      throw new TrialFailure(
          FailureKind.BAD_INPUT, source.location() + ": expected rows of numbers, got none");
    }
    return source.task() == Task.CLASSIFICATION ? classes() : numbers();
  }

  private Table classes() {
    List<String> names = List.copyOf(new TreeSet<>(labels));
    if (names.size() < 2) {
      throw new TrialFailure(
          FailureKind.BAD_INPUT,
          source.location() + ": expected at least two classes in the label column, got " + names);
    }
    float[] targets = new float[labels.size()];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = names.indexOf(labels.get(i));
    }
    return new Table(source.location(), rows.toArray(float[][]::new), targets, names.size());
  }

  private Table numbers() {
    float[] targets = new float[labels.size()];
    for (int i = 0; i < targets.length; i++) {
      try {
        targets[i] = Float.parseFloat(labels.get(i));
      } catch (NumberFormatException e) {
        targets[i] = Float.NaN;
      }
      if (!Float.isFinite(targets[i])) {
        throw new TrialFailure(
            FailureKind.BAD_INPUT,
            source.location()
                + ", row "
                + (i + 1)
                + ": expected a finite number as the label, got \""
                + labels.get(i)
                + "\"");
      }
    }
    return new Table(source.location(), rows.toArray(float[][]::new), targets, 0);
  }

  private TrialFailure refused(CSVRecord record, String message) {
    return new TrialFailure(
        FailureKind.BAD_INPUT,
        source.location() + ", row " + record.getRecordNumber() + ": " + message);
  }
}
