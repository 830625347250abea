package dev.barrido.results.store;

import dev.barrido.events.SweepId;
import dev.barrido.events.spec.Objective;
import dev.barrido.parts.search.Merits;
import dev.barrido.results.projection.ParetoFront;
import dev.barrido.results.projection.Report;
import dev.barrido.results.projection.TrialState;
import dev.barrido.results.projection.TrialView;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One sweep at a glance. */
final class ReportQuery {
  private static final String COUNTS =
      "select state, count(*) as trials, sum(coalesce(of_folds.epochs, trial.epochs)) as epochs"
          + " from trial left join (select number, sum(epochs) as epochs from fold"
          + " where sweep_id = ? group by number) as of_folds using (number)"
          + " where trial.sweep_id = ? group by state";

  private ReportQuery() {}

  static Optional<Report> run(
      Connection connection, SweepId sweep, AskedSweeps asked, long nowMillis) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select * from sweep where sweep_id = ?")) {
      query.setString(1, sweep.value());
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? Optional.of(report(connection, row, asked, nowMillis))
            : Optional.empty();
      }
    }
  }

  private static Report report(
      Connection connection, ResultSet row, AskedSweeps asked, long nowMillis) throws SQLException {
    SweepId sweep = new SweepId(row.getString("sweep_id"));
    Merits merits = asked.merits(connection, sweep);
    Map<TrialState, Integer> counts = new EnumMap<>(TrialState.class);
    long epochs = count(connection, sweep, counts);
    long submitted = row.getTimestamp("created_at").getTime();
    Timestamp ended = row.getTimestamp("ended_at");
    long end = ended == null ? nowMillis : ended.getTime();
    return new Report(
        sweep.value(),
        row.getString("name"),
        row.getString("namespace"),
        row.getString("state"),
        row.getString("end_reason"),
        row.getString("message"),
        row.getObject("max_trials", Integer.class),
        row.getLong("seed"),
        Report.TrialCounts.of(counts),
        epochs,
        submitted,
        Math.max(0, end - submitted),
        merits.constraints().isEmpty()
            ? null
            : (Integer) TrialRows.feasible(connection, sweep, merits),
        merits.several() ? null : best(TrialRows.best(connection, sweep, merits, 1)),
        null,
        null,
        EnsembleRows.latest(connection, sweep).orElse(null),
        PreflightRows.view(connection, sweep).orElse(null),
        TrialRows.millis(row.getTimestamp("measurements_deleted_at")));
  }

  /** The report with the Pareto front. */
  static Report withFront(
      Connection connection, SweepId sweep, Report report, Merits merits, ParetoFront front)
      throws SQLException {
    List<TrialView> trials = FrontRows.views(connection, sweep, merits, front.numbers());
    return report.with(
        trials.stream().map(trial -> onFront(trial, merits)).toList(), front.hypervolume());
  }

  private static Report.FrontTrial onFront(TrialView trial, Merits merits) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (Objective objective : merits.objectives()) {
      values.put(objective.metricName(), trial.metrics().get(objective.metricName()));
    }
    return new Report.FrontTrial(
        trial.trialId(),
        trial.number(),
        values,
        trial.epoch(),
        trial.hyperparameters(),
        trial.metrics());
  }

  /** Fills in the counts, and returns the epochs trained. */
  private static long count(Connection connection, SweepId sweep, Map<TrialState, Integer> counts)
      throws SQLException {
    long epochs = 0;
    try (PreparedStatement query = connection.prepareStatement(COUNTS)) {
      query.setString(1, sweep.value());
      query.setString(2, sweep.value());
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          counts.put(TrialState.valueOf(rows.getString("state")), rows.getInt("trials"));
          epochs += rows.getLong("epochs");
        }
      }
    }
    return epochs;
  }

  private static Report.@Nullable Best best(List<TrialView> leaders) {
    if (leaders.isEmpty()) {
      return null;
    }
    TrialView leader = leaders.get(0);
    Double value = leader.value();
    Integer epoch = leader.epoch();
    if (value == null || epoch == null) {
      return null;
    }
    return new Report.Best(
        leader.trialId(),
        leader.number(),
        value,
        leader.deviation(),
        epoch,
        leader.hyperparameters(),
        leader.metrics());
  }
}
