package dev.barrido.proposer.store;

import dev.barrido.events.SweepId;
import dev.barrido.parts.store.Json;
import dev.barrido.proposer.application.EarlierTrial;
import dev.barrido.proposer.application.TrialEnd;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Trials of earlier sweeps as rows. */
final class EarlierRows {
  private static final String INSERT =
      "insert into earlier_trial (sweep_id, place, from_sweep_id, number, hyperparameters,"
          + " end_state, failure_kind, message, fidelity_epochs, best_epoch, objective, metrics)"
          + " values (?, ?, ?, ?, ?::json, ?, ?, ?, ?, ?, ?, ?::jsonb)";

  private EarlierRows() {}

  /** Writes them in batches, within the caller's transaction. */
  static void write(Connection connection, SweepId sweep, List<EarlierTrial> trials)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (int place = 0; place < trials.size(); place++) {
        insert.setString(1, sweep.value());
        insert.setInt(2, place);
        fill(insert, trials.get(place));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  static EarlierTrial trial(ResultSet row) throws SQLException {
    return new EarlierTrial(
        new SweepId(row.getString("from_sweep_id")),
        Json.tree(row.getString("hyperparameters")),
        Rows.end(row));
  }

  private static void fill(PreparedStatement insert, EarlierTrial trial) throws SQLException {
    TrialEnd end = trial.end();
    insert.setString(3, trial.sweepId().value());
    insert.setInt(4, end.number());
    insert.setString(5, Json.write(trial.hyperparameters()));
    insert.setString(6, end.state().name());
    insert.setString(7, end.failureKind() == null ? null : end.failureKind().name());
    insert.setString(8, end.message());
    insert.setInt(9, end.fidelityEpochs());
    insert.setObject(10, end.bestEpoch());
    insert.setObject(11, end.objective());
    insert.setString(12, Json.write(end.metrics()));
  }
}
