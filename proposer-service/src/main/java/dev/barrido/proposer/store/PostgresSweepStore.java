package dev.barrido.proposer.store;

import dev.barrido.events.ObjectiveType;
import dev.barrido.events.SweepId;
import dev.barrido.events.SweepState;
import dev.barrido.parts.search.Merits;
import dev.barrido.parts.store.FeasibleRows;
import dev.barrido.parts.store.Json;
import dev.barrido.parts.store.Transactions;
import dev.barrido.proposer.application.EarlierTrial;
import dev.barrido.proposer.application.StoredRound;
import dev.barrido.proposer.application.StoredRung;
import dev.barrido.proposer.application.StoredSweep;
import dev.barrido.proposer.application.StoredTask;
import dev.barrido.proposer.application.StoredTrial;
import dev.barrido.proposer.application.SweepChange;
import dev.barrido.proposer.application.SweepStore;
import dev.barrido.proposer.application.TrialTally;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Sweeps and trials in PostgreSQL. */
@ApplicationScoped
class PostgresSweepStore implements SweepStore {
  private final Transactions transactions;

  PostgresSweepStore(DataSource dataSource) {
    this.transactions = new Transactions(dataSource);
  }

  @Override
  public void create(StoredSweep sweep, List<EarlierTrial> earlier) {
    transactions.in(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "insert into sweep (sweep_id, name, spec, seed, state, max_trials, created_at,"
                      + " namespace, revision) values (?, ?, ?::json, ?, ?, ?, ?, ?, 1)")) {
            insert.setString(1, sweep.sweepId().value());
            insert.setString(2, sweep.name());
            insert.setString(3, Json.write(sweep.spec()));
            insert.setLong(4, sweep.seed());
            insert.setString(5, sweep.state().name());
            insert.setObject(6, sweep.maxTrials());
            insert.setTimestamp(7, new Timestamp(sweep.createdAtEpochMillis()));
            insert.setString(8, sweep.namespace());
            insert.executeUpdate();
          }
          EarlierRows.write(connection, sweep.sweepId(), earlier);
          return null;
        });
  }

  @Override
  public Optional<StoredSweep> find(SweepId sweep) {
    return sweeps("where sweep_id = ?", sweep.value()).stream().findFirst();
  }

  @Override
  public List<StoredSweep> all() {
    return sweeps("order by created_at desc, sweep_id");
  }

  @Override
  public List<StoredSweep> unfinished() {
    return sweeps(
        "where state in (?, ?) order by created_at, sweep_id",
        SweepState.RUNNING.name(),
        SweepState.PAUSED.name());
  }

  @Override
  public List<StoredTrial> trials(SweepId sweep) {
    return transactions.in(
        connection -> {
          try (PreparedStatement query =
              connection.prepareStatement(
                  "select * from trial where sweep_id = ? order by number")) {
            query.setString(1, sweep.value());
            Map<Integer, List<StoredRung>> rungs = rungs(connection, sweep);
            return read(
                query, row -> Rows.trial(row, rungs.getOrDefault(row.getInt("number"), List.of())));
          }
        });
  }

  @Override
  public List<EarlierTrial> earlier(SweepId sweep) {
    return ofSweep(
        "select * from earlier_trial where sweep_id = ? order by place", sweep, EarlierRows::trial);
  }

  @Override
  public int earlierTrials(SweepId sweep) {
    return ofSweep(
            "select count(*) from earlier_trial where sweep_id = ?", sweep, row -> row.getInt(1))
        .get(0);
  }

  private static Map<Integer, List<StoredRung>> rungs(Connection connection, SweepId sweep)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select * from rung where sweep_id = ? order by epoch")) {
      query.setString(1, sweep.value());
      return read(query, Rows::rung).stream().collect(Collectors.groupingBy(StoredRung::number));
    }
  }

  @Override
  public List<StoredRound> rounds(SweepId sweep) {
    return ofSweep("select * from round where sweep_id = ? order by round", sweep, Rows::round);
  }

  @Override
  public List<StoredTask> tasks(SweepId sweep) {
    return transactions.in(connection -> TaskRows.all(connection, sweep));
  }

  @Override
  public TrialTally tally(SweepId sweep) {
    return transactions.in(
        connection -> {
          try (PreparedStatement query =
              connection.prepareStatement(
                  "select end_state, count(*) as trials from trial where sweep_id = ?"
                      + " group by end_state")) {
            query.setString(1, sweep.value());
            return Rows.tally(query);
          }
        });
  }

  @Override
  public Optional<StoredTrial> best(SweepId sweep, Merits merits) {
    String direction = merits.objective().type() == ObjectiveType.MAXIMIZE ? "desc" : "asc";
    return transactions.in(
        connection -> {
          try (PreparedStatement query =
              connection.prepareStatement(
                  "select * from trial where sweep_id = ? and objective is not null"
                      + " and end_state in ('COMPLETED', 'PRUNED')"
                      + FeasibleRows.condition(merits.constraints(), "metrics")
                      + " order by objective "
                      + direction
                      + ", number limit 1")) {
            query.setString(1, sweep.value());
            FeasibleRows.bind(query, 2, merits.constraints());
            return read(query, Rows::trial).stream().findFirst();
          }
        });
  }

  @Override
  public void commit(List<SweepChange> changes) {
    transactions.in(
        connection -> {
          ChangeWriter.write(connection, changes);
          return null;
        });
  }

  @Override
  public boolean delete(SweepId sweep, long atEpochMillis) {
    return transactions.in(connection -> DeletedRows.delete(connection, sweep, atEpochMillis));
  }

  @Override
  public void hold(SweepId sweep, @Nullable String reason) {
    transactions.in(connection -> NamespaceRows.hold(connection, sweep, reason));
  }

  @Override
  public int cancelledAfter(SweepId sweep, int number, int epochs) {
    return transactions.in(
        connection -> NamespaceRows.cancelledAfter(connection, sweep, number, epochs));
  }

  @Override
  public Map<String, Long> epochs() {
    return transactions.in(NamespaceRows::epochs);
  }

  private <T> List<T> ofSweep(String select, SweepId sweep, RowReader<T> reader) {
    return transactions.in(
        connection -> {
          try (PreparedStatement query = connection.prepareStatement(select)) {
            query.setString(1, sweep.value());
            return read(query, reader);
          }
        });
  }

  private List<StoredSweep> sweeps(String condition, String... values) {
    return transactions.in(
        connection -> {
          try (PreparedStatement query = prepare(connection, condition, values)) {
            return read(query, Rows::sweep);
          }
        });
  }

  private static PreparedStatement prepare(
      Connection connection, String condition, String... values) throws SQLException {
    PreparedStatement query = connection.prepareStatement("select * from sweep " + condition);
    for (int i = 0; i < values.length; i++) {
      query.setString(i + 1, values[i]);
    }
    return query;
  }

  private static <T> List<T> read(PreparedStatement query, RowReader<T> reader)
      throws SQLException {
    List<T> found = new ArrayList<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        found.add(reader.read(rows));
      }
    }
    return found;
  }

  @FunctionalInterface
  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
