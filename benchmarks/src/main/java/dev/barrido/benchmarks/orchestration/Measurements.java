package dev.barrido.benchmarks.orchestration;

import dev.barrido.benchmarks.Results;
import dev.barrido.benchmarks.RowOptions;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/**
 * How many measurements a second a local stack stores, of trials that tell of many epochs and train
 * nothing; and beside it how fast PostgreSQL copies the same rows into an empty table with the same
 * indices, which is the limit.
 */
public final class Measurements {
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "--trials", "3000",
          "--epochs", "20",
          "--trainers", "1",
          "--slots", "4",
          "--parallel", "256",
          "--warming", "500");

  private Measurements() {}

  /** Takes the row's options. */
  public static void main(String[] arguments) throws IOException, SQLException {
    RowOptions options = RowOptions.of(List.of(arguments), DEFAULTS);
    int epochs = options.count("--epochs");
    int parallel = options.count("--parallel");
    try (MeasuredStack stack = MeasuredStack.start(options)) {
      stack.run(new NoopSweep("random", options.count("--warming"), parallel, epochs));
      Throughput throughput =
          stack.run(new NoopSweep("random", options.count("--trials"), parallel, epochs));
      Results.print("measurements stored", (double) throughput.trials() * epochs, "measurements");
      Results.print(
          "from submission to the last", throughput.perSecond() * epochs, "measurements/s");
      MeasuredStack.printStoring(throughput.storing());
      throughput
          .millisEach()
          .forEach(
              (part, millis) ->
                  Results.print(
                      "processor time a measurement, " + part, 1e3 * millis / epochs, "us"));
      Results.print("PostgreSQL's COPY of the same rows", copied(stack.jdbcUrl()), "rows/s");
    }
  }

  private static double copied(String jdbcUrl) throws SQLException {
    try (Connection connection = DriverManager.getConnection(jdbcUrl);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "do $$ begin execute format('copy results.measurement to %L',"
              + " current_setting('data_directory') || '/measurements'); end $$");
      statement.execute("create table yardstick (like results.measurement including all)");
      long begun = System.nanoTime();
      statement.execute(
          "do $$ begin execute format('copy yardstick from %L',"
              + " current_setting('data_directory') || '/measurements'); end $$");
      double seconds = (System.nanoTime() - begun) / 1e9;
      try (var rows = statement.executeQuery("select count(*) from yardstick")) {
        rows.next();
        return rows.getLong(1) / seconds;
      }
    }
  }
}
