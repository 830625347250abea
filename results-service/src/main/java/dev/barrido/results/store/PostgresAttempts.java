package dev.barrido.results.store;

import dev.barrido.events.SweepId;
import dev.barrido.events.TrainerId;
import dev.barrido.events.TrialId;
import dev.barrido.parts.store.Transactions;
import dev.barrido.results.projection.AttemptStore;
import dev.barrido.results.projection.JobId;
import dev.barrido.results.projection.OpenAttempt;
import dev.barrido.results.projection.OpenAttempts;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Open attempts in PostgreSQL. */
@ApplicationScoped
class PostgresAttempts implements AttemptStore {
  private static final String OPEN =
      "select * from open_attempt join unnest(?::text[], ?::text[]) as asked (sweep_id, job)"
          + " using (sweep_id, job) order by place";
  private static final String BEGIN =
      "insert into open_attempt (sweep_id, job, trial_id, number, trainer_id, attempt)"
          + " values (?, ?, ?, ?, ?, ?) on conflict do nothing";
  private static final String END = "delete from open_attempt where sweep_id = ? and job = ?";

  private final Transactions transactions;

  PostgresAttempts(DataSource dataSource) {
    this.transactions = new Transactions(dataSource);
  }

  @Override
  public <T> T change(Set<JobId> jobs, Function<Map<JobId, OpenAttempts>, T> change) {
    return transactions.in(
        connection -> {
          SweepTurns.take(
              connection, jobs.stream().map(JobId::sweepId).collect(Collectors.toSet()));
          Map<JobId, List<OpenAttempt>> before = open(connection, jobs);
          Map<JobId, OpenAttempts> open = new HashMap<>();
          before.forEach((job, attempts) -> open.put(job, new OpenAttempts(attempts)));
          T result = change.apply(open);
          Map<JobId, List<OpenAttempt>> changed = new HashMap<>();
          for (JobId job : DeletedRows.without(connection, List.copyOf(jobs), JobId::sweepId)) {
            List<OpenAttempt> now = open.get(job).open();
            if (!now.equals(before.get(job))) {
              changed.put(job, now);
            }
          }
          keep(connection, changed);
          return result;
        });
  }

  private static Map<JobId, List<OpenAttempt>> open(Connection connection, Set<JobId> jobs)
      throws SQLException {
    Map<JobId, List<OpenAttempt>> open = new HashMap<>();
    jobs.forEach(job -> open.put(job, new ArrayList<>()));
    try (PreparedStatement query = connection.prepareStatement(OPEN)) {
      query.setArray(1, Columns.of(connection, "text", jobs, job -> job.sweepId().value()));
      query.setArray(2, Columns.of(connection, "text", jobs, JobId::name));
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          open.get(new JobId(new SweepId(row.getString("sweep_id")), row.getString("job")))
              .add(
                  new OpenAttempt(
                      new TrialId(row.getString("trial_id")),
                      row.getInt("number"),
                      new TrainerId(row.getString("trainer_id")),
                      row.getInt("attempt")));
        }
      }
    }
    return open;
  }

  private static void keep(Connection connection, Map<JobId, List<OpenAttempt>> changed)
      throws SQLException {
    try (PreparedStatement end = connection.prepareStatement(END);
        PreparedStatement begin = connection.prepareStatement(BEGIN)) {
      for (Map.Entry<JobId, List<OpenAttempt>> job : changed.entrySet()) {
        end.setString(1, job.getKey().sweepId().value());
        end.setString(2, job.getKey().name());
        end.addBatch();
        for (OpenAttempt attempt : job.getValue()) {
          fill(begin, job.getKey(), attempt);
          begin.addBatch();
        }
      }
      end.executeBatch();
      begin.executeBatch();
    }
  }

  private static void fill(PreparedStatement begin, JobId job, OpenAttempt attempt)
      throws SQLException {
    begin.setString(1, job.sweepId().value());
    begin.setString(2, job.name());
    begin.setString(3, attempt.trial().value());
    begin.setInt(4, attempt.number());
    begin.setString(5, attempt.trainer().value());
    begin.setInt(6, attempt.attempt());
  }
}
