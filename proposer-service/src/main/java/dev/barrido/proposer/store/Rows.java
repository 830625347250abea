package dev.barrido.proposer.store;

import dev.barrido.events.EndState;
import dev.barrido.events.FailureKind;
import dev.barrido.events.SweepEndReason;
import dev.barrido.events.SweepId;
import dev.barrido.events.SweepState;
import dev.barrido.parts.store.Json;
import dev.barrido.proposer.application.Climb;
import dev.barrido.proposer.application.StoredRound;
import dev.barrido.proposer.application.StoredRung;
import dev.barrido.proposer.application.StoredSweep;
import dev.barrido.proposer.application.StoredTrial;
import dev.barrido.proposer.application.TrialEnd;
import dev.barrido.proposer.application.TrialTally;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows as values. */
final class Rows {
  private Rows() {}

  static StoredSweep sweep(ResultSet row) throws SQLException {
    Timestamp endedAt = row.getTimestamp("ended_at");
    return new StoredSweep(
        new SweepId(row.getString("sweep_id")),
        row.getString("name"),
        row.getString("namespace"),
        Json.tree(row.getString("spec")),
        row.getLong("seed"),
        SweepState.valueOf(row.getString("state")),
        orNull(SweepEndReason.class, row.getString("end_reason")),
        row.getString("message"),
        row.getObject("max_trials", Integer.class),
        row.getInt("rounds_ended"),
        row.getTimestamp("created_at").getTime(),
        endedAt == null ? null : endedAt.getTime(),
        row.getString("held"));
  }

  /** A trial without the rungs that it came to. */
  static StoredTrial trial(ResultSet row) throws SQLException {
    return trial(row, List.of());
  }

  static StoredTrial trial(ResultSet row, List<StoredRung> rungs) throws SQLException {
    return new StoredTrial(
        row.getInt("number"),
        Json.tree(row.getString("hyperparameters")),
        row.getString("origin"),
        row.getLong("seed"),
        row.getInt("round"),
        row.getInt("deliveries_lost"),
        climb(row, rungs),
        row.getInt("ends_seen"),
        row.getObject("end_order", Integer.class),
        row.getString("end_state") == null ? null : end(row));
  }

  private static Climb climb(ResultSet row, List<StoredRung> rungs) throws SQLException {
    return new Climb(
        row.getObject("may_train_to", Integer.class),
        row.getObject("resume_from_epoch", Integer.class),
        row.getBoolean("paused"),
        List.of((Integer[]) row.getArray("folds_ended").getArray()),
        rungs);
  }

  static StoredRung rung(ResultSet row) throws SQLException {
    return new StoredRung(
        row.getInt("number"),
        row.getInt("epoch"),
        row.getDouble("objective"),
        row.getInt("result_order"));
  }

  static StoredRound round(ResultSet row) throws SQLException {
    return new StoredRound(
        row.getInt("round"),
        row.getInt("first_trial"),
        Json.parameters(row.getString("parameters")));
  }

  /** Counts per end state, as one tally. */
  static TrialTally tally(PreparedStatement query) throws SQLException {
    Map<String, Integer> counts = new HashMap<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        counts.put(String.valueOf(rows.getString("end_state")), rows.getInt("trials"));
      }
    }
    return new TrialTally(
        counts.values().stream().mapToInt(Integer::intValue).sum(),
        counts.getOrDefault("null", 0),
        counts.getOrDefault(EndState.COMPLETED.name(), 0),
        counts.getOrDefault(EndState.PRUNED.name(), 0),
        counts.getOrDefault(EndState.FAILED.name(), 0),
        counts.getOrDefault(EndState.CANCELLED.name(), 0));
  }

  /** The end of a trial that has ended. */
  static TrialEnd end(ResultSet row) throws SQLException {
    return new TrialEnd(
        row.getInt("number"),
        EndState.valueOf(row.getString("end_state")),
        orNull(FailureKind.class, row.getString("failure_kind")),
        row.getString("message"),
        row.getInt("fidelity_epochs"),
        row.getObject("best_epoch", Integer.class),
        row.getObject("objective", Double.class),
        Json.metrics(row.getString("metrics")));
  }

  private static <E extends Enum<E>> @Nullable E orNull(Class<E> type, @Nullable String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }
}
