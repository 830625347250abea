package dev.barrido.results.store;

import dev.barrido.events.EpochMeasured;
import dev.barrido.events.TrialEnded;
import dev.barrido.parts.store.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/**
 * Measurements as rows, a batch in one statement: the new ones are inserted, and what they say of
 * trials that have not ended is taken over.
 */
final class MeasurementRows {
  private static final String INSERT =
      "with fresh as ("
          + "insert into measurement (sweep_id, number, epoch, attempt, objective, diverged, metrics,"
          + " elapsed_millis, measured_at)"
          + " select sweep_id, number, epoch, attempt, objective, diverged, metrics::jsonb,"
          + " elapsed_millis, timestamptz 'epoch' + sent_at * interval '1 millisecond'"
          + " from unnest(?::text[], ?::int[], ?::int[], ?::int[], ?::float8[], ?::bool[],"
          + " ?::text[], ?::bigint[], ?::bigint[]) as told (sweep_id, number, epoch, attempt,"
          + " objective, diverged, metrics, elapsed_millis, sent_at)"
          + " on conflict do nothing returning sweep_id, number, epoch, objective),"
          + " best as (select fresh.sweep_id, fresh.number, max(fresh.epoch) over trials as epochs,"
          + " first_value(fresh.epoch) over ranked as best_epoch,"
          + " first_value(fresh.objective) over ranked as objective,"
          + " row_number() over ranked as place"
          + " from fresh join trial using (sweep_id, number) where (fresh.sweep_id, fresh.number)"
          + " not in (select * from unnest(?::text[], ?::int[]))"
          + " window trials as (partition by fresh.sweep_id, fresh.number),"
          + " ranked as (partition by fresh.sweep_id, fresh.number"
          + " order by case when trial.maximize then -fresh.objective else fresh.objective end"
          + " nulls last, fresh.epoch))"
          + " update trial set epochs = greatest(trial.epochs, best.epochs),"
          + " best_epoch = case when "
          + better()
          + " then best.best_epoch else trial.best_epoch end,"
          + " objective = case when "
          + better()
          + " then best.objective else trial.objective end"
          + " from best where best.place = 1 and trial.sweep_id = best.sweep_id"
          + " and trial.number = best.number and trial.state in ('QUEUED', 'RUNNING', 'PAUSED')";

  private MeasurementRows() {}

  /**
   * Writes them.
   *
   * @param ends of the trials that end in the same batch, which say themselves what those came to
   */
  static void write(
      Connection connection, Collection<EpochMeasured> epochs, Collection<TrialEnded> ends)
      throws SQLException {
    if (epochs.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setArray(1, Columns.of(connection, "text", epochs, epoch -> epoch.sweepId().value()));
      insert.setArray(2, Columns.of(connection, "int4", epochs, EpochMeasured::number));
      insert.setArray(3, Columns.of(connection, "int4", epochs, EpochMeasured::epoch));
      insert.setArray(4, Columns.of(connection, "int4", epochs, EpochMeasured::attempt));
      insert.setArray(5, Columns.of(connection, "float8", epochs, EpochMeasured::objective));
      insert.setArray(6, Columns.of(connection, "bool", epochs, EpochMeasured::diverged));
      insert.setArray(
          7, Columns.of(connection, "text", epochs, epoch -> Json.write(epoch.metrics())));
      insert.setArray(8, Columns.of(connection, "int8", epochs, EpochMeasured::elapsedMillis));
      insert.setArray(9, Columns.of(connection, "int8", epochs, EpochMeasured::sentAtEpochMillis));
      insert.setArray(10, Columns.of(connection, "text", ends, end -> end.sweepId().value()));
      insert.setArray(11, Columns.of(connection, "int4", ends, TrialEnded::number));
      insert.executeUpdate();
    }
  }

  private static String better() {
    return "(best.objective is not null and (trial.objective is null"
        + " or (trial.maximize and best.objective > trial.objective)"
        + " or (not trial.maximize and best.objective < trial.objective)))";
  }
}
