package dev.barrido.results.store;

import dev.barrido.events.Event;
import dev.barrido.events.SweepDeleted;
import dev.barrido.events.SweepId;
import dev.barrido.events.SweepRecord;
import dev.barrido.events.SweepStateChanged;
import dev.barrido.events.TrainerRecord;
import dev.barrido.events.TrialJob;
import dev.barrido.parts.store.Transactions;
import dev.barrido.results.projection.FactStore;
import dev.barrido.results.projection.Heard;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Facts into PostgreSQL, a batch a transaction. */
@ApplicationScoped
class PostgresFactStore implements FactStore {
  /** Those among sweeps, most of which are under way. */
  private static final String ENDED =
      "select sweep_id from sweep where sweep_id = any(?) and ended_at is not null";

  /**
   * A job queued before its sweep ended, and not ended itself, ended with the sweep: what waited at
   * a rung counts with what it had reached.
   */
  private static final String END =
      "update trial set state = case when trial.state = 'PAUSED' then 'PRUNED' else 'CANCELLED' end,"
          + " ended_at = sweep.ended_at, end_position = nextval('fact_position') from sweep"
          + " where trial.sweep_id = ? and sweep.sweep_id = trial.sweep_id"
          + " and trial.state in ('QUEUED', 'RUNNING', 'PAUSED')"
          + " and trial.queued_at <= sweep.ended_at";

  /** What waited at a rung when its round ended will not go on. */
  private static final String END_ROUND =
      "update trial set state = 'PRUNED', ended_at = ?, end_position = nextval('fact_position')"
          + " where sweep_id = ? and state = 'PAUSED' and number < coalesce((select first_trial"
          + " from round where round.sweep_id = trial.sweep_id and round.round = ?), 2147483647)";

  private final Transactions transactions;

  PostgresFactStore(DataSource dataSource) {
    this.transactions = new Transactions(dataSource);
  }

  @Override
  public List<SweepStateChanged> storeSweeps(List<SweepRecord> records) {
    return transactions.in(
        connection -> {
          SweepTurns.take(connection, ids(records));
          DeletedRows.delete(connection, only(SweepDeleted.class, records));
          List<SweepStateChanged> sweeps =
              DeletedRows.without(connection, only(SweepStateChanged.class, records));
          SweepRows.write(connection, sweeps);
          endRounds(connection, sweeps);
          end(connection, ids(sweeps));
          return sweeps;
        });
  }

  @Override
  public void storeJobs(List<TrialJob> queued) {
    transactions.in(
        connection -> {
          SweepTurns.take(connection, ids(queued));
          List<TrialJob> jobs = DeletedRows.without(connection, queued);
          JobRows.write(connection, jobs);
          end(connection, ids(jobs));
          return null;
        });
  }

  @Override
  public Heard storeTrainerRecords(List<TrainerRecord> said) {
    return transactions.in(
        connection -> {
          SweepTurns.take(connection, ids(said));
          List<TrainerRecord> known = DeletedRows.without(connection, said);
          AttemptRows.write(connection, known);
          List<TrainerRecord> records = FoldJoin.of(connection, known);
          TrainerBatch batch = TrainerBatch.of(records);
          PauseRows.write(connection, batch.pausesGone());
          StartRows.write(connection, batch.starts());
          MeasurementRows.write(connection, batch.epochs(), batch.ends());
          PauseRows.write(connection, batch.pauses());
          EndRows.write(connection, batch.ends());
          PauseRows.pruneUnmeasured(connection, batch.pauses());
          return new Heard(records, EndRows.scored(connection, batch.leaving()));
        });
  }

  private static void endRounds(Connection connection, List<SweepStateChanged> sweeps)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(END_ROUND)) {
      for (SweepStateChanged sweep : sweeps) {
        if (sweep.roundsEnded() != null && sweep.roundsEnded() > 0) {
          update.setTimestamp(1, new Timestamp(sweep.sentAtEpochMillis()));
          update.setString(2, sweep.sweepId().value());
          update.setInt(3, sweep.roundsEnded());
          update.addBatch();
        }
      }
      update.executeBatch();
    }
  }

  private static <T extends Event> List<T> only(Class<T> kind, List<? extends Event> facts) {
    return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static Set<SweepId> ids(List<? extends Event> facts) {
    return facts.stream().map(Event::sweepId).collect(Collectors.toSet());
  }

  /** Ends what did not end with those of these sweeps that have. */
  private static void end(Connection connection, Set<SweepId> sweeps) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(ENDED);
        PreparedStatement update = connection.prepareStatement(END)) {
      query.setArray(1, Columns.of(connection, "text", sweeps, SweepId::value));
      try (ResultSet ended = query.executeQuery()) {
        while (ended.next()) {
          update.setString(1, ended.getString("sweep_id"));
          update.addBatch();
        }
      }
      update.executeBatch();
    }
  }
}
