package dev.barrido.results.store;

import dev.barrido.events.SweepId;
import dev.barrido.events.TrialId;
import dev.barrido.parts.store.Json;
import dev.barrido.results.projection.TrialPage;
import dev.barrido.results.projection.TrialQuery;
import dev.barrido.results.projection.TrialView;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Trials out of their rows; a trial under way shows the metrics of its best epoch so far. */
final class TrialRows {
  private static final String SELECT =
      "select trial.*, coalesce(nullif(trial.metrics, '{}'), measurement.metrics, '{}') as shown"
          + " from trial left join measurement on measurement.sweep_id = trial.sweep_id"
          + " and measurement.number = trial.number and measurement.epoch = trial.best_epoch"
          + " where trial.sweep_id = ?";
  private static final String LEADERS =
      " and trial.objective is not null and trial.state not in ('FAILED', 'CANCELLED')"
          + " order by case when trial.maximize then -trial.objective else trial.objective end,"
          + " trial.number limit ?";

  private TrialRows() {}

  static TrialPage page(Connection connection, SweepId sweep, TrialQuery query)
      throws SQLException {
    String filter = query.state() == null ? "" : " and trial.state = ?";
    String order =
        " order by "
            + column(query)
            + (query.descending() ? " desc" : " asc")
            + " nulls last, trial.number limit ? offset ?";
    try (PreparedStatement select = connection.prepareStatement(SELECT + filter + order)) {
      int next = bind(select, sweep, query);
      select.setInt(next, query.limit());
      select.setInt(next + 1, query.offset());
      return new TrialPage(total(connection, sweep, query, filter), views(select));
    }
  }

  static List<TrialView> best(Connection connection, SweepId sweep, int limit) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SELECT + LEADERS)) {
      select.setString(1, sweep.value());
      select.setInt(2, limit);
      return views(select);
    }
  }

  static PreparedStatement all(Connection connection, SweepId sweep) throws SQLException {
    PreparedStatement select = connection.prepareStatement(SELECT + " order by trial.number");
    select.setString(1, sweep.value());
    return select;
  }

  static TrialView view(ResultSet row) throws SQLException {
    SweepId sweep = new SweepId(row.getString("sweep_id"));
    return new TrialView(
        TrialId.of(sweep, row.getInt("number")).value(),
        row.getInt("number"),
        row.getString("state"),
        row.getObject("attempt", Integer.class),
        row.getString("trainer_id"),
        Json.tree(row.getString("hyperparameters")),
        row.getObject("objective", Double.class),
        row.getObject("best_epoch", Integer.class),
        row.getInt("epochs"),
        row.getString("failure_kind"),
        row.getString("message"),
        Json.metrics(row.getString("shown")),
        millis(row.getTimestamp("started_at")),
        millis(row.getTimestamp("ended_at")),
        row.getObject("elapsed_millis", Long.class));
  }

  private static String column(TrialQuery query) {
    return switch (query.order()) {
      case NUMBER -> "trial.number";
      case VALUE -> "trial.objective";
      case EPOCHS -> "trial.epochs";
      case ELAPSED -> "trial.elapsed_millis";
    };
  }

  private static long total(Connection connection, SweepId sweep, TrialQuery query, String filter)
      throws SQLException {
    try (PreparedStatement count =
        connection.prepareStatement(
            "select count(*) from trial where trial.sweep_id = ?" + filter)) {
      bind(count, sweep, query);
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** Binds the sweep and the filter, and returns the next place. */
  private static int bind(PreparedStatement statement, SweepId sweep, TrialQuery query)
      throws SQLException {
    statement.setString(1, sweep.value());
    if (query.state() == null) {
      return 2;
    }
    statement.setString(2, query.state().name());
    return 3;
  }

  private static List<TrialView> views(PreparedStatement select) throws SQLException {
    List<TrialView> views = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        views.add(view(rows));
      }
    }
    return views;
  }

  private static @Nullable Long millis(@Nullable Timestamp time) {
    return time == null ? null : time.getTime();
  }
}
