package dev.barrido.results.store;

import dev.barrido.events.AttemptRecord;
import dev.barrido.events.Event;
import dev.barrido.events.Pool;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrainerId;
import dev.barrido.parts.store.Transactions;
import dev.barrido.results.projection.JobId;
import dev.barrido.results.projection.JobKind;
import dev.barrido.results.projection.Lane;
import dev.barrido.results.projection.PlacedJob;
import dev.barrido.results.projection.QueuedJobs;
import dev.barrido.results.projection.SilentJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Queued jobs in PostgreSQL, whose clock says how long one has been silent. */
@ApplicationScoped
class PostgresQueuedJobs implements QueuedJobs {
  /** A job that was stored after its end, or its pause, is done all the same. */
  private static final String SILENT =
      "select *, (extract(epoch from now() - heard_at) * 1000)::bigint as silent_millis"
          + " from queued_job job where heard_at <= now() - ? * interval '1 millisecond'"
          + " and exists (select from sweep where sweep.sweep_id = job.sweep_id"
          + " and state in ('RUNNING', 'PAUSED'))"
          + " and case kind when 'TRIAL' then exists (select from trial"
          + " where trial.sweep_id = job.sweep_id and trial.number = job.number"
          + " and state in ('QUEUED', 'RUNNING'))"
          + " and not exists (select from fold where fold.sweep_id = job.sweep_id"
          + " and fold.number = job.number and job.job like '% fold ' || fold.fold"
          + " and (end_state is not null or rests_at > job.resumes_from))"
          + " when 'ENSEMBLE' then not exists (select from ensemble"
          + " where ensemble.sweep_id = job.sweep_id and task = job.number)"
          + " else not exists (select from preflight"
          + " where preflight.sweep_id = job.sweep_id and task = job.number) end"
          + " order by sweep_id, number";

  private static final String FORGET =
      "delete from %1$s where (sweep_id, job) in (select sweep_id, job from %1$s"
          + " join sweep using (sweep_id) where sweep.state not in ('RUNNING', 'PAUSED')"
          + " for update of %1$s skip locked)";

  private final Transactions transactions;

  PostgresQueuedJobs(DataSource dataSource) {
    this.transactions = new Transactions(dataSource);
  }

  @Override
  public void queued(List<PlacedJob> jobs) {
    transactions.in(
        connection -> {
          SweepTurns.take(connection, sweeps(jobs.stream().map(PlacedJob::job)));
          QueuedJobRows.write(
              connection, DeletedRows.without(connection, jobs, placed -> placed.job().sweepId()));
          return null;
        });
  }

  @Override
  public void heard(List<AttemptRecord> records) {
    transactions.in(
        connection -> {
          SweepTurns.take(connection, sweeps(records.stream()));
          QueuedJobRows.hear(connection, records);
          return null;
        });
  }

  @Override
  public List<SilentJob> silent(Duration atLeast) {
    return transactions.in(connection -> silent(connection, atLeast));
  }

  @Override
  public void forgetEnded() {
    transactions.in(
        connection -> {
          for (String table : List.of("queued_job", "open_attempt")) {
            try (PreparedStatement delete = connection.prepareStatement(FORGET.formatted(table))) {
              delete.executeUpdate();
            }
          }
          return null;
        });
  }

  private static List<SilentJob> silent(Connection connection, Duration atLeast)
      throws SQLException {
    List<SilentJob> silent = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(SILENT)) {
      query.setLong(1, atLeast.toMillis());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          silent.add(job(row));
        }
      }
    }
    return silent;
  }

  private static SilentJob job(ResultSet row) throws SQLException {
    String trainer = row.getString("trainer_id");
    return new SilentJob(
        new JobId(new SweepId(row.getString("sweep_id")), row.getString("job")),
        JobKind.valueOf(row.getString("kind")),
        row.getInt("number"),
        new Lane(new Pool(row.getString("pool")), row.getInt("topic_partition")),
        row.getLong("topic_offset"),
        row.getInt("max_attempts"),
        row.getInt("deliveries_lost"),
        row.getInt("attempt"),
        row.getInt("hand_backs"),
        trainer == null ? null : new TrainerId(trainer),
        row.getLong("silent_millis"));
  }

  private static Set<SweepId> sweeps(Stream<? extends Event> records) {
    return records.map(Event::sweepId).collect(Collectors.toSet());
  }
}
