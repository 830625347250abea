package dev.barrido.results.rest;

import dev.barrido.results.projection.TrialView;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as RFC 4180 has it: a header, CRLF, quotes where they are needed. */
final class CsvTrials implements TrialWriter {
  private static final List<String> COMMON =
      List.of(
          "number",
          "trialId",
          "state",
          "value",
          "deviation",
          "epoch",
          "epochs",
          "attempt",
          "trainerId",
          "startedAtEpochMillis",
          "endedAtEpochMillis",
          "elapsedMillis",
          "failureKind",
          "message",
          "feasible",
          "onFront");

  private final TrialColumns columns;
  private final Writer writer;

  private CsvTrials(TrialColumns columns, Writer writer) {
    this.columns = columns;
    this.writer = writer;
  }

  /** A table with its header written. */
  static CsvTrials with(TrialColumns columns, Writer writer) throws IOException {
    CsvTrials table = new CsvTrials(columns, writer);
    List<@Nullable Object> header = new ArrayList<>(COMMON);
    columns.hyperparameters().forEach(name -> header.add("hyperparameters." + name));
    columns.metrics().forEach(name -> header.add("metrics." + name));
    table.row(header);
    return table;
  }

  @Override
  public void write(TrialView trial) throws IOException {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(trial.number());
    row.add(trial.trialId());
    row.add(trial.state());
    row.add(trial.value());
    row.add(trial.deviation());
    row.add(trial.epoch());
    row.add(trial.epochs());
    row.add(trial.attempt());
    row.add(trial.trainerId());
    row.add(trial.startedAtEpochMillis());
    row.add(trial.endedAtEpochMillis());
    row.add(trial.elapsedMillis());
    row.add(trial.failureKind());
    row.add(trial.message());
    row.add(trial.feasible());
    row.add(trial.onFront());
    columns.hyperparameters().forEach(name -> row.add(trial.hyperparameters().get(name)));
    columns.metrics().forEach(name -> row.add(trial.metrics().get(name)));
    row(row);
  }

  private void row(List<@Nullable Object> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      writer.write(i == 0 ? "" : ",");
      writer.write(cell(cells.get(i)));
    }
    writer.write("\r\n");
  }

  private static String cell(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    boolean quoted = text.matches("(?s).*[\",\r\n].*");
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
