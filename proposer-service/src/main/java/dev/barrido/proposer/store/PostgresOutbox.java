package dev.barrido.proposer.store;

import dev.barrido.events.StopReason;
import dev.barrido.events.SweepId;
import dev.barrido.parts.store.Transactions;
import dev.barrido.proposer.application.Outbox;
import dev.barrido.proposer.application.Unpublished;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The outbox, read from the sweep, trial and task tables themselves. */
@ApplicationScoped
class PostgresOutbox implements Outbox {
  private static final String STATES =
      "select * from sweep where revision > published_revision order by sweep_id limit ?";
  private static final String JOBS =
      "select trial.*, sweep.seed as sweep_seed from trial join sweep using (sweep_id)"
          + " where trial.published_at is null and trial.end_state is null"
          + " order by trial.proposed_at, trial.number limit ?";
  private static final String STOPS =
      "select sweep_id, number, stop_reason from trial"
          + " where stop_reason is not null and stop_published_at is null"
          + " order by sweep_id, number limit ?";

  private final Transactions transactions;

  PostgresOutbox(DataSource dataSource) {
    this.transactions = new Transactions(dataSource);
  }

  @Override
  public List<Unpublished> unpublished(int limit) {
    return transactions.in(
        connection -> {
          List<Unpublished> facts = new ArrayList<>();
          collect(connection, STATES, limit, facts, PostgresOutbox::state);
          collect(connection, JOBS, limit, facts, PostgresOutbox::job);
          facts.addAll(TaskRows.unpublished(connection, limit));
          collect(connection, STOPS, limit, facts, PostgresOutbox::stop);
          facts.addAll(SupersededRows.unpublished(connection, limit));
          facts.addAll(DeletedRows.unpublished(connection, limit));
          return facts;
        });
  }

  @Override
  public void markPublished(List<Unpublished> published) {
    transactions.in(
        connection -> {
          // A mark that a crash takes back publishes its fact once more, which changes nothing; so
          // no order behind it waits for the disk.
          try (Statement set = connection.createStatement()) {
            set.execute("set local synchronous_commit = off");
          }
          OutboxMarks.write(connection, published);
          SupersededRows.mark(connection, published);
          DeletedRows.mark(connection, published);
          return null;
        });
  }

  private static void collect(
      Connection connection, String query, int limit, List<Unpublished> facts, FactReader reader)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setInt(1, limit);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          facts.add(reader.read(rows));
        }
      }
    }
  }

  private static Unpublished state(ResultSet row) throws SQLException {
    return new Unpublished.State(Rows.sweep(row), row.getInt("revision"));
  }

  private static Unpublished job(ResultSet row) throws SQLException {
    return new Unpublished.Job(
        new SweepId(row.getString("sweep_id")), Rows.trial(row), row.getLong("sweep_seed"));
  }

  private static Unpublished stop(ResultSet row) throws SQLException {
    return new Unpublished.Stop(
        new SweepId(row.getString("sweep_id")),
        row.getInt("number"),
        StopReason.valueOf(row.getString("stop_reason")));
  }

  @FunctionalInterface
  private interface FactReader {
    Unpublished read(ResultSet row) throws SQLException;
  }
}
