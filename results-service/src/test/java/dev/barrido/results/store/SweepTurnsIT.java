package dev.barrido.results.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.events.SweepId;
import dev.barrido.parts.OldDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How rows are found while a turn lasts, in tables so small that it would be quickest to read all.
 */
class SweepTurnsIT {
  private static final List<SweepId> SWEEPS = List.of(new SweepId("one"), new SweepId("other"));
  private static final String ROWS =
      """
      insert into trial (sweep_id, number, state)
        select 'one', number, 'RUNNING' from generate_series(0, 9) as number;
      analyze trial;
      """;
  private static final String TRIALS =
      "explain select trial.* from unnest(array['one'], array[3]) as asked (sweep_id, number)"
          + " join trial using (sweep_id, number)";
  private OldDatabase database;
  private Connection connection;

  @BeforeEach
  void start() throws Exception {
    database = OldDatabase.ofFirstSchema("results");
    connection = database.upToDate().getConnection();
    connection.setAutoCommit(false);
    ask(ROWS + "select 1");
    connection.commit();
  }

  @AfterEach
  void stop() throws Exception {
    connection.close();
    database.close();
  }

  @Test
  void rowsAreFoundByTheirKeysHoweverFewThereAre() throws SQLException {
    assertThat(ask(TRIALS)).anyMatch(line -> line.contains("Seq Scan on trial"));

    SweepTurns.take(connection, SWEEPS);

    assertThat(ask(TRIALS))
        .noneMatch(line -> line.contains("Seq Scan on trial") || line.contains("Hash Join"))
        .anyMatch(line -> line.contains("trial_pkey"));
  }

  @Test
  void afterTheTurnTheDatabaseChoosesAgain() throws SQLException {
    SweepTurns.take(connection, SWEEPS);
    connection.commit();

    assertThat(ask(TRIALS)).anyMatch(line -> line.contains("Seq Scan on trial"));
  }

  private List<String> ask(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      boolean rows = statement.execute(sql);
      while (!rows) {
        rows = statement.getMoreResults();
      }
      List<String> lines = new ArrayList<>();
      try (ResultSet answer = statement.getResultSet()) {
        while (answer.next()) {
          lines.add(answer.getString(1));
        }
      }
      return lines;
    }
  }
}
