package dev.barrido.trainer.prediction;

import dev.barrido.parts.store.Json;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * What was predicted of each row.
 *
 * @param classes their names; none when numbers are predicted
 * @param outputs one for each class, or the number, one row after another
 */
record Answers(List<String> classes, double[] outputs) {
  /** How answers are written. */
  interface Format {
    void write(Answers answers, PrintStream out) throws IOException;
  }

  static Format format(String name) {
    return switch (name) {
      case "csv" -> Answers::writeCsv;
      case "json" -> Answers::writeJson;
      default ->
          throw new IllegalArgumentException("the format: expected csv or json, got " + name);
    };
  }

  private int width() {
    return Math.max(1, classes.size());
  }

  int rows() {
    return outputs.length / width();
  }

  /** The class with the largest output, or the number. */
  Object prediction(int row) {
    if (classes.isEmpty()) {
      return outputs[row];
    }
    int highest = 0;
    for (int i = 1; i < width(); i++) {
      if (output(row, i) > output(row, highest)) {
        highest = i;
      }
    }
    return classes.get(highest);
  }

  private double output(int row, int place) {
    return outputs[row * width() + place];
  }

  private void writeCsv(PrintStream out) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();
    CSVPrinter printer = new CSVPrinter(out, format);
    List<Object> header = new ArrayList<>(List.of("prediction"));
    classes.forEach(name -> header.add("probability of " + name));
    printer.printRecord(header);
    for (int row = 0; row < rows(); row++) {
      List<Object> cells = new ArrayList<>(List.of(prediction(row)));
      for (int i = 0; i < classes.size(); i++) {
        cells.add(output(row, i));
      }
      printer.printRecord(cells);
    }
    printer.flush();
  }

  private void writeJson(PrintStream out) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int row = 0; row < rows(); row++) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("prediction", prediction(row));
      if (!classes.isEmpty()) {
        answer.put("probabilities", probabilities(row));
      }
      rows.add(answer);
    }
    out.println(Json.write(Map.of("predictions", rows)));
  }

  private Map<String, Object> probabilities(int row) {
    Map<String, Object> probabilities = new LinkedHashMap<>();
    for (int i = 0; i < classes.size(); i++) {
      probabilities.put(classes.get(i), output(row, i));
    }
    return probabilities;
  }
}
