package dev.barrido.results.store;

import dev.barrido.events.SweepId;
import dev.barrido.parts.store.Transactions;
import dev.barrido.results.projection.AttemptLog;
import dev.barrido.results.projection.AttemptQuery;
import dev.barrido.results.projection.AttemptView;
import dev.barrido.results.projection.TrainerWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Attempts out of PostgreSQL. */
@ApplicationScoped
class PostgresAttemptLog implements AttemptLog {
  private static final String ATTEMPTS =
      "select attempt.number, nullif(attempt.fold, -1) as fold, attempt.attempt,"
          + " attempt.trainer_id, attempt.resumed_from, attempt.started_at,"
          + " coalesce(attempt.ending, case when trial.ended_at is not null then 'LOST' end) as how,"
          + " coalesce(attempt.ended_at, trial.ended_at) as over, %s as output_tail"
          + " from attempt join trial using (sweep_id, number)"
          + " where attempt.sweep_id = ?%s%s"
          + " order by attempt.started_at desc, attempt.number desc, fold desc limit ?";

  private final Transactions transactions;

  PostgresAttemptLog(DataSource dataSource) {
    this.transactions = new Transactions(dataSource);
  }

  @Override
  public List<AttemptView> attempts(SweepId sweep, AttemptQuery query) {
    return transactions.in(
        connection -> {
          Integer number = query.number();
          Long until = query.untilEpochMillis();
          String which =
              ATTEMPTS.formatted(
                  number == null ? "null" : "attempt.output_tail",
                  number == null ? "" : " and attempt.number = ?",
                  until == null ? "" : " and attempt.started_at <= ?");
          try (PreparedStatement select = connection.prepareStatement(which)) {
            int next = 1;
            select.setString(next++, sweep.value());
            if (number != null) {
              select.setInt(next++, number);
            }
            if (until != null) {
              select.setTimestamp(next++, new Timestamp(until));
            }
            select.setInt(next, query.limit());
            return views(select);
          }
        });
  }

  @Override
  public List<TrainerWork> work() {
    return transactions.in(TrainerWorkRows::lately);
  }

  private static List<AttemptView> views(PreparedStatement select) throws SQLException {
    List<AttemptView> views = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        views.add(
            new AttemptView(
                row.getInt("number"),
                row.getObject("fold", Integer.class),
                row.getInt("attempt"),
                row.getString("trainer_id"),
                row.getInt("resumed_from"),
                row.getTimestamp("started_at").getTime(),
                row.getString("how"),
                millis(row.getTimestamp("over")),
                row.getString("output_tail")));
      }
    }
    return views;
  }

  private static @Nullable Long millis(@Nullable Timestamp time) {
    return time == null ? null : (Long) time.getTime();
  }
}
