package dev.barrido.results.store;

import dev.barrido.events.ObjectiveType;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrialId;
import dev.barrido.parts.search.Merits;
import dev.barrido.parts.store.FeasibleRows;
import dev.barrido.parts.store.Json;
import dev.barrido.results.projection.TrialPage;
import dev.barrido.results.projection.TrialQuery;
import dev.barrido.results.projection.TrialState;
import dev.barrido.results.projection.TrialView;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Trials out of their rows; a trial under way shows the metrics of its best epoch so far. */
final class TrialRows {
  /** The metrics of a row of {@link #FROM}. */
  static final String SHOWN = "coalesce(nullif(trial.metrics, '{}'), measurement.metrics, '{}')";

  /**
   * Only of a trial under way is the best measurement looked for: one that ended has its metrics.
   */
  static final String FROM =
      " from trial left join lateral (select best.metrics from measurement as best"
          + " where trial.metrics = '{}' and best.sweep_id = trial.sweep_id"
          + " and best.number = trial.number and best.epoch = trial.best_epoch limit 1)"
          + " as measurement on true where trial.sweep_id = ?";

  private static final String FOLDS =
      ", (select stddev_samp(objective) from fold where fold.sweep_id = trial.sweep_id"
          + " and fold.number = trial.number) as deviation,"
          + " (select json_agg(part order by part.fold) from fold as part"
          + " where part.sweep_id = trial.sweep_id and part.number = trial.number) as of_folds";
  private static final String SELECT = "select trial.*, " + SHOWN + " as shown" + FOLDS + FROM;
  static final String COUNT = "select count(*) from trial where trial.sweep_id = ?";
  static final String MEASURED =
      " and trial.objective is not null and trial.state not in ('FAILED', 'CANCELLED')";

  private TrialRows() {}

  static TrialPage page(Connection connection, SweepId sweep, Ranking ranking, TrialQuery query)
      throws SQLException {
    TrialState state = query.state();
    String filter = state == null ? "" : inState(state);
    String order =
        " order by "
            + column(query)
            + (query.descending() ? " desc" : " asc")
            + " nulls last, trial.number";
    // what is not of the page is neither joined nor read whole
    String page =
        " and trial.number in (select trial.number from trial where trial.sweep_id = ?"
            + filter
            + order
            + " limit ? offset ?)";
    try (PreparedStatement select = connection.prepareStatement(SELECT + page + order)) {
      select.setString(1, sweep.value());
      select.setString(2, sweep.value());
      select.setInt(3, query.limit());
      select.setInt(4, query.offset());
      return new TrialPage(total(connection, sweep, filter), views(select, ranking));
    }
  }

  static Optional<TrialView> one(Connection connection, SweepId sweep, Ranking ranking, int number)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SELECT + " and trial.number = ?")) {
      select.setString(1, sweep.value());
      select.setInt(2, number);
      return views(select, ranking).stream().findFirst();
    }
  }

  /**
   * Some trials by number, of all.
   *
   * @param numbers none: all
   */
  static TrialPage some(
      Connection connection, SweepId sweep, Ranking ranking, List<Integer> numbers)
      throws SQLException {
    // an index is used where the numbers are asked for, whatever they are
    String which = numbers.isEmpty() ? "" : " and trial.number = any(?)";
    try (PreparedStatement select =
        connection.prepareStatement(SELECT + which + " order by trial.number")) {
      select.setString(1, sweep.value());
      if (!numbers.isEmpty()) {
        select.setArray(2, connection.createArrayOf("int4", numbers.toArray()));
      }
      return new TrialPage(total(connection, sweep, ""), views(select, ranking));
    }
  }

  static List<TrialView> best(Connection connection, SweepId sweep, Merits merits, int limit)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(SELECT + MEASURED + feasible(merits) + bestFirst(merits))) {
      select.setString(1, sweep.value());
      select.setInt(FeasibleRows.bind(select, 2, merits.constraints()), limit);
      return views(select, new Ranking(merits, null));
    }
  }

  /** As the index has them, forwards or backwards; those that measured nothing are left out. */
  private static String bestFirst(Merits merits) {
    boolean maximize = merits.objective().type() == ObjectiveType.MAXIMIZE;
    return " order by trial.objective " + (maximize ? "desc" : "asc") + ", trial.number limit ?";
  }

  /** How many trials may be the best. */
  static int feasible(Connection connection, SweepId sweep, Merits merits) throws SQLException {
    try (PreparedStatement count =
        connection.prepareStatement("select count(*)" + FROM + MEASURED + feasible(merits))) {
      count.setString(1, sweep.value());
      FeasibleRows.bind(count, 2, merits.constraints());
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  static String feasible(Merits merits) {
    return FeasibleRows.condition(merits.constraints(), SHOWN);
  }

  static Map<Integer, Map<String, Object>> points(
      Connection connection, SweepId sweep, Set<Integer> numbers) throws SQLException {
    Map<Integer, Map<String, Object>> points = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select number, hyperparameters from trial where sweep_id = ? and number = any(?)")) {
      select.setString(1, sweep.value());
      select.setArray(2, connection.createArrayOf("int4", numbers.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          points.put(row.getInt("number"), Json.tree(row.getString("hyperparameters")));
        }
      }
    }
    return points;
  }

  static PreparedStatement all(Connection connection, SweepId sweep) throws SQLException {
    PreparedStatement select = connection.prepareStatement(SELECT + " order by trial.number");
    select.setString(1, sweep.value());
    return select;
  }

  static TrialView view(ResultSet row, Ranking ranking) throws SQLException {
    Map<String, Double> metrics = Json.metrics(row.getString("shown"));
    Double objective = row.getObject("objective", Double.class);
    SweepId sweep = new SweepId(row.getString("sweep_id"));
    return new TrialView(
        TrialId.of(sweep, row.getInt("number")).value(),
        row.getInt("number"),
        row.getString("state"),
        row.getObject("attempt", Integer.class),
        row.getString("trainer_id"),
        Json.tree(row.getString("hyperparameters")),
        objective,
        row.getObject("best_epoch", Integer.class),
        row.getInt("epochs"),
        row.getString("failure_kind"),
        row.getString("message"),
        metrics,
        row.getObject("deviation", Double.class),
        FoldViews.of(row.getString("of_folds")),
        ranking.feasible(objective, metrics),
        ranking.isOfFront(row.getInt("number")),
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

  /**
   * Names the state, since an index on the trials in some states is of use only where one of these
   * is asked for whatever is bound.
   */
  static String inState(TrialState state) {
    return " and trial.state = '" + state.name() + "'";
  }

  private static long total(Connection connection, SweepId sweep, String filter)
      throws SQLException {
    try (PreparedStatement count = connection.prepareStatement(COUNT + filter)) {
      count.setString(1, sweep.value());
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static List<TrialView> views(PreparedStatement select, Ranking ranking)
      throws SQLException {
    List<TrialView> views = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        views.add(view(rows, ranking));
      }
    }
    return views;
  }

  static @Nullable Long millis(@Nullable Timestamp time) {
    return time == null ? null : time.getTime();
  }
}
