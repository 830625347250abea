package dev.barrido.trainer.prediction;

import dev.barrido.trainer.training.dataset.Columns;
import dev.barrido.trainer.training.dataset.Features;
import dev.barrido.trainer.training.dataset.Preparation;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file in the format of the training data. Where columns have names the first line
 * has them, in any order; the label's column may be there, and is not looked at.
 */
final class RowFile implements Features {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setTrim(true).setIgnoreEmptyLines(true).get();

  private final int columns;
  private final List<float[]> rows = new ArrayList<>();

  private RowFile(int columns) {
    this.columns = columns;
  }

  /**
   * The rows that a model can take.
   *
   * @throws IllegalArgumentException if they do not fit it, naming the line
   */
  static RowFile read(Path path, Preparation preparation) throws IOException {
    RowFile file = new RowFile(preparation.inputs());
    try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8);
        CSVParser parser = FORMAT.parse(reader)) {
      int @Nullable [] places = null;
      for (CSVRecord record : parser) {
        if (places == null) {
          places = places(record, preparation);
          if (named(preparation)) {
            continue;
          }
        }
        file.rows.add(row(record, places, parser.getCurrentLineNumber()));
      }
    } catch (NoSuchFileException e) {
      throw new IOException(path + ": expected a file, got none there", e);
    } catch (UncheckedIOException | IllegalStateException e) {
      throw new IOException(path + ": expected comma-separated values, got " + e, e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(path + ", " + e.getMessage(), e);
    }
    return file;
  }

  private static boolean named(Preparation preparation) {
    return !preparation.columns().inputs().isEmpty();
  }

  /** Where each input stands in a row, by the first one. */
  private static int[] places(CSVRecord first, Preparation preparation) {
    if (named(preparation)) {
      return byName(first.toList(), preparation.columns());
    }
    int inputs = preparation.inputs();
    Integer label = preparation.columns().labelPlace();
    if (first.size() == inputs) {
      return IntStream.range(0, inputs).toArray();
    }
    if (label != null && first.size() == inputs + 1) {
      return IntStream.rangeClosed(0, inputs).filter(place -> place != label).toArray();
    }
    throw new IllegalArgumentException(
        "line 1: expected "
            + inputs
            + " columns"
            + (label == null ? "" : ", or one more with the label")
            + ", got "
            + first.size());
  }

  private static int[] byName(List<String> header, Columns columns) {
    List<String> names = header.stream().map(name -> name.replaceFirst("^\\ufeff", "")).toList();
    return columns.inputs().stream()
        .mapToInt(
            name -> {
              if (!names.contains(name)) {
                throw new IllegalArgumentException(
                    "line 1: expected the columns " + columns.inputs() + ", got " + names);
              }
              return names.indexOf(name);
            })
        .toArray();
  }

  private static float[] row(CSVRecord record, int[] places, long line) {
    float[] row = new float[places.length];
    for (int i = 0; i < row.length; i++) {
      String text = places[i] < record.size() ? record.get(places[i]) : "";
      row[i] = number(text, places[i], line);
    }
    return row;
  }

  private static float number(String text, int place, long line) {
    try {
      float number = Float.parseFloat(text);
      if (Float.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, with the place
    }
    throw new IllegalArgumentException(
        "line "
            + line
            + ": expected a finite number in column "
            + (place + 1)
            + ", got \""
            + text
            + "\"");
  }

  @Override
  public int rows() {
    return rows.size();
  }

  @Override
  public int columns() {
    return columns;
  }

  @Override
  public void copyRow(int row, float[] target, int offset) {
    System.arraycopy(rows.get(row), 0, target, offset, columns);
  }
}
