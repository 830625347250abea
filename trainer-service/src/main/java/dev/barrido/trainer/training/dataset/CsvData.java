package dev.barrido.trainer.training.dataset;

import dev.barrido.events.FailureKind;
import dev.barrido.events.training.DataLocation;
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
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of numbers with one label column, and refuses whatever does not fit, by its line.
 */
final class CsvData {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setTrim(true).setIgnoreEmptyLines(true).get();

  private final DataSource.Csv source;
  private final CSVParser parser;
  private final List<float[]> rows = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();
  private final List<Float> numbers = new ArrayList<>();
  private @Nullable CsvColumns columns;

  private CsvData(DataSource.Csv source, CSVParser parser) {
    this.source = source;
    this.parser = parser;
  }

  static Table read(DataSource.Csv source, Locations locations) {
    try (Reader reader =
            new InputStreamReader(
                locations.open("training.data.path", source.location()), StandardCharsets.UTF_8);
        CSVParser parser = FORMAT.parse(reader)) {
      CsvData data = new CsvData(source, parser);
      data.takeAll();
      return data.table();
    } catch (IOException e) {
      throw new TrialFailure(
          FailureKind.TRANSIENT,
          DataLocation.shown(source.location()) + ": cannot be read to its end: " + e,
          e);
    }
  }

  private void takeAll() {
    try {
      parser.forEach(this::take);
    } catch (UncheckedIOException | IllegalStateException e) {
      throw refused("expected comma-separated values, got: " + e.getMessage());
    }
  }

  private void take(CSVRecord record) {
    CsvColumns known = columns;
    if (known == null) {
      known = CsvColumns.of(source, record, this::refused);
      columns = known;
      if (source.header()) {
        return;
      }
    }
    if (record.size() != known.count()) {
      throw refused("expected " + known.count() + " columns, got " + record.size());
    }
    float[] row = new float[known.count() - 1];
    for (int column = 0; column < known.count(); column++) {
      if (column != known.label()) {
        row[column < known.label() ? column : column - 1] = number(record, column);
      }
    }
    rows.add(row);
    takeLabel(record, known.label());
  }

  private void takeLabel(CSVRecord record, int column) {
    if (source.task() == Task.REGRESSION) {
      numbers.add(number(record, column));
    } else if (record.get(column).isEmpty()) {
      throw refused("expected a label in column " + (column + 1) + ", got nothing");
    } else {
      labels.add(record.get(column));
    }
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
    throw refused("expected a finite number in column " + (column + 1) + ", got \"" + text + "\"");
  }

  private Table table() {
    if (rows.isEmpty()) {
      throw new TrialFailure(
          FailureKind.BAD_INPUT,
          DataLocation.shown(source.location())
              + ": expected rows of numbers, got "
              + (columns == null ? "an empty file" : "a header alone"));
    }
    float[][] all = rows.toArray(float[][]::new);
    if (source.task() == Task.CLASSIFICATION) {
      return Labels.of(labels, source.location())
          .table(source.location(), all, Objects.requireNonNull(columns));
    }
    float[] targets = new float[all.length];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = numbers.get(i);
    }
    return new Table(
        source.location(), all, targets, 0, Objects.requireNonNull(columns).with(List.of()));
  }

  private TrialFailure refused(String message) {
    return new TrialFailure(
        FailureKind.BAD_INPUT,
        DataLocation.shown(source.location())
            + ", line "
            + parser.getCurrentLineNumber()
            + ": "
            + message);
  }
}
