package dev.barrido.results.store;

import dev.barrido.events.SweepId;
import dev.barrido.parts.store.Transactions;
import dev.barrido.results.projection.OldMeasurements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Old measurements in PostgreSQL; those of each sweep go in a transaction of their own. */
@ApplicationScoped
class PostgresOldMeasurements implements OldMeasurements {
  private static final String OLD =
      "select sweep_id from sweep where ended_at < ? and (exists (select from measurement"
          + " where measurement.sweep_id = sweep.sweep_id) or exists (select from fold_measurement"
          + " where fold_measurement.sweep_id = sweep.sweep_id)) order by ended_at";

  /** A trial that no trainer ended shows the metrics of its best measurement. */
  private static final String KEEP_BEST =
      "update trial set metrics = measurement.metrics from measurement"
          + " where trial.sweep_id = ? and measurement.sweep_id = trial.sweep_id"
          + " and measurement.number = trial.number and measurement.epoch = trial.best_epoch"
          + " and trial.metrics = '{}'";

  private static final String FORGET = "delete from measurement where sweep_id = ?";
  private static final String FORGET_FOLDS = "delete from fold_measurement where sweep_id = ?";
  private static final String MARK =
      "update sweep set measurements_deleted_at = now() where sweep_id = ?";

  private final Transactions transactions;

  PostgresOldMeasurements(DataSource dataSource) {
    this.transactions = new Transactions(dataSource);
  }

  @Override
  public long forget(Instant endedBefore) {
    long forgotten = 0;
    for (SweepId sweep : transactions.in(connection -> old(connection, endedBefore))) {
      forgotten += transactions.in(connection -> forget(connection, sweep));
    }
    return forgotten;
  }

  private static long forget(Connection connection, SweepId sweep) throws SQLException {
    SweepTurns.take(connection, List.of(sweep));
    update(connection, KEEP_BEST, sweep);
    long forgotten =
        update(connection, FORGET, sweep) + (long) update(connection, FORGET_FOLDS, sweep);
    update(connection, MARK, sweep);
    return forgotten;
  }

  private static int update(Connection connection, String statement, SweepId sweep)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(statement)) {
      update.setString(1, sweep.value());
      return update.executeUpdate();
    }
  }

  private static List<SweepId> old(Connection connection, Instant endedBefore) throws SQLException {
    List<SweepId> sweeps = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(OLD)) {
      query.setTimestamp(1, Timestamp.from(endedBefore));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          sweeps.add(new SweepId(rows.getString(1)));
        }
      }
    }
    return sweeps;
  }
}
