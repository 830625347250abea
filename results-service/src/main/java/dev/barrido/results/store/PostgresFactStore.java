package dev.barrido.results.store;

import dev.barrido.events.SweepId;
import dev.barrido.events.SweepStateChanged;
import dev.barrido.events.TrainerRecord;
import dev.barrido.events.TrialJob;
import dev.barrido.events.TrialScored;
import dev.barrido.parts.store.Transactions;
import dev.barrido.results.projection.FactStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Facts into PostgreSQL, a batch a transaction. */
@ApplicationScoped
class PostgresFactStore implements FactStore {
  /** A job queued before its sweep ended, and not ended itself, was cancelled with the sweep. */
  private static final String CANCEL =
      "update trial set state = 'CANCELLED', ended_at = sweep.ended_at from sweep"
          + " where trial.sweep_id = ? and sweep.sweep_id = trial.sweep_id"
          + " and trial.state in ('QUEUED', 'RUNNING') and trial.queued_at <= sweep.ended_at";

  private final Transactions transactions;

  PostgresFactStore(DataSource dataSource) {
    this.transactions = new Transactions(dataSource);
  }

  @Override
  public void storeSweeps(List<SweepStateChanged> sweeps) {
    transactions.in(
        connection -> {
          SweepRows.write(connection, sweeps);
          cancel(connection, sweeps.stream().map(SweepStateChanged::sweepId).toList());
          return null;
        });
  }

  @Override
  public void storeJobs(List<TrialJob> jobs) {
    transactions.in(
        connection -> {
          JobRows.write(connection, jobs);
          cancel(connection, jobs.stream().map(TrialJob::sweepId).toList());
          return null;
        });
  }

  @Override
  public List<TrialScored> storeTrainerRecords(List<TrainerRecord> records) {
    TrainerBatch batch = TrainerBatch.of(records);
    return transactions.in(
        connection -> {
          StartRows.write(connection, batch.starts());
          MeasurementRows.write(connection, batch.epochs());
          EndRows.write(connection, batch.ends());
          return EndRows.scored(connection, batch.ends());
        });
  }

  private static void cancel(Connection connection, List<SweepId> sweeps) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(CANCEL)) {
      for (String sweep : new TreeSet<>(sweeps.stream().map(SweepId::value).toList())) {
        update.setString(1, sweep);
        update.addBatch();
      }
      update.executeBatch();
    }
  }
}
