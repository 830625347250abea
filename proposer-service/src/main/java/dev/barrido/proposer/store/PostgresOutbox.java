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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** The outbox, read from the sweep, trial and task tables themselves. */
@ApplicationScoped
class PostgresOutbox implements Outbox {
  private static final String STATES =
      "select * from sweep where revision > published_revision order by sweep_id limit ?";
  private static final String WAITING =
      "select sweep_id, count(*) as trials from trial"
          + " where published_at is null and end_state is null group by sweep_id";

  /** The first of every sweep, then the second of every sweep, and so on. */
  private static final String JOBS =
      "select oldest.*, sweep.seed as sweep_seed"
          + " from unnest(?::text[], ?::int[]) as turn (id, most)"
          + " cross join lateral (select trial.*,"
          + " row_number() over (order by proposed_at, number) as turn_of_sweep from trial"
          + " where sweep_id = turn.id and published_at is null and end_state is null"
          + " order by proposed_at, number limit turn.most) as oldest"
          + " join sweep using (sweep_id)"
          + " order by oldest.turn_of_sweep, sweep.created_at, sweep_id";

  private static final String STOPS =
      "select sweep_id, number, stop_reason from trial"
          + " where stop_reason is not null and stop_published_at is null"
          + " order by sweep_id, number limit ?";

  private final Transactions transactions;

  PostgresOutbox(DataSource dataSource) {
    this.transactions = new Transactions(dataSource);
  }

  @Override
  public List<Unpublished> unpublished(int limit, UnaryOperator<Map<SweepId, Integer>> shares) {
    return transactions.in(
        connection -> {
          List<Unpublished> facts = new ArrayList<>();
          collect(connection, STATES, limit, facts, PostgresOutbox::state);
          facts.addAll(TaskRows.unpublished(connection, limit));
          collect(connection, STOPS, limit, facts, PostgresOutbox::stop);
          facts.addAll(SupersededRows.unpublished(connection, limit));
          facts.addAll(DeletedRows.unpublished(connection, limit));
          Map<SweepId, Integer> places = shares.apply(waiting(connection));
          if (!places.isEmpty()) {
            facts.addAll(jobs(connection, places));
          }
          return facts;
        });
  }

  private static Map<SweepId, Integer> waiting(Connection connection) throws SQLException {
    Map<SweepId, Integer> waiting = new HashMap<>();
    try (PreparedStatement query = connection.prepareStatement(WAITING);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        waiting.put(new SweepId(rows.getString("sweep_id")), rows.getInt("trials"));
      }
    }
    return waiting;
  }

  private static List<Unpublished> jobs(Connection connection, Map<SweepId, Integer> places)
      throws SQLException {
    List<Unpublished> jobs = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(JOBS)) {
      query.setArray(
          1,
          connection.createArrayOf("text", places.keySet().stream().map(SweepId::value).toArray()));
      query.setArray(2, connection.createArrayOf("int4", places.values().toArray()));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          jobs.add(job(rows));
        }
      }
    }
    return jobs;
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
