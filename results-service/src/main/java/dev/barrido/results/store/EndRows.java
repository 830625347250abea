package dev.barrido.results.store;

import dev.barrido.events.EndState;
import dev.barrido.events.FailureKind;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrialEnded;
import dev.barrido.events.TrialId;
import dev.barrido.events.TrialPaused;
import dev.barrido.events.TrialRecord;
import dev.barrido.events.TrialScored;
import dev.barrido.parts.store.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends of trials; the first one stands. */
final class EndRows {
  private static final String UPSERT =
      "insert into trial (sweep_id, number, state, attempt, trainer_id, ended_at, elapsed_millis,"
          + " epochs, best_epoch, objective, metrics, failure_kind, message, end_position)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, nextval('fact_position'))"
          + " on conflict (sweep_id, number) do update set state = excluded.state,"
          + " attempt = excluded.attempt, trainer_id = excluded.trainer_id,"
          + " ended_at = excluded.ended_at, elapsed_millis = excluded.elapsed_millis,"
          + " epochs = excluded.epochs, best_epoch = excluded.best_epoch,"
          + " objective = excluded.objective, metrics = excluded.metrics,"
          + " failure_kind = excluded.failure_kind, message = excluded.message,"
          + " end_position = excluded.end_position"
          + " where trial.state in ('QUEUED', 'RUNNING', 'PAUSED')";
  private static final String STORED =
      "select trial.*, asked.told_at from unnest(?::text[], ?::int[], ?::bigint[])"
          + " with ordinality as asked (sweep_id, number, told_at, place)"
          + " join trial using (sweep_id, number)"
          + " where state in ('COMPLETED', 'PRUNED', 'FAILED', 'CANCELLED') order by place";

  private EndRows() {}

  static void write(Connection connection, Collection<TrialEnded> ends) throws SQLException {
    try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
      for (TrialEnded end : ends) {
        fill(upsert, end);
        upsert.addBatch();
      }
      upsert.executeBatch();
    }
  }

  /** The stored ends of these trials, as far as they have ended; not always the ends just told. */
  static List<TrialScored> scored(Connection connection, Collection<TrialRecord> trials)
      throws SQLException {
    List<TrialScored> scored = new ArrayList<>();
    if (trials.isEmpty()) {
      return scored;
    }
    try (PreparedStatement query = connection.prepareStatement(STORED)) {
      query.setArray(1, Columns.of(connection, "text", trials, trial -> trial.sweepId().value()));
      query.setArray(2, Columns.of(connection, "int4", trials, EndRows::number));
      query.setArray(3, Columns.of(connection, "int8", trials, TrialRecord::sentAtEpochMillis));
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          scored.add(scored(row, row.getLong("told_at")));
        }
      }
    }
    return scored;
  }

  private static int number(TrialRecord trial) {
    return trial instanceof TrialEnded end ? end.number() : ((TrialPaused) trial).number();
  }

  private static void fill(PreparedStatement upsert, TrialEnded end) throws SQLException {
    upsert.setString(1, end.sweepId().value());
    upsert.setInt(2, end.number());
    upsert.setString(3, end.endState().name());
    upsert.setInt(4, end.attempt());
    upsert.setString(5, end.trainerId().value());
    upsert.setTimestamp(6, new Timestamp(end.sentAtEpochMillis()));
    upsert.setLong(7, end.elapsedMillis());
    upsert.setInt(8, end.fidelityEpochs());
    upsert.setObject(9, end.bestEpoch());
    upsert.setObject(10, end.objective());
    upsert.setString(11, Json.write(end.metrics()));
    upsert.setString(12, end.failureKind() == null ? null : end.failureKind().name());
    upsert.setString(13, end.message());
  }

  private static TrialScored scored(ResultSet row, long sentAtEpochMillis) throws SQLException {
    SweepId sweep = new SweepId(row.getString("sweep_id"));
    int number = row.getInt("number");
    return new TrialScored(
        sweep,
        TrialId.of(sweep, number),
        number,
        EndState.valueOf(row.getString("state")),
        kind(row.getString("failure_kind")),
        row.getString("message"),
        row.getInt("epochs"),
        row.getObject("best_epoch", Integer.class),
        row.getObject("objective", Double.class),
        Json.metrics(row.getString("metrics")),
        sentAtEpochMillis);
  }

  /** The kind of this name, null when nothing failed. */
  static @Nullable FailureKind kind(@Nullable String name) {
    return name == null ? null : FailureKind.valueOf(name);
  }
}
