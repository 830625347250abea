package dev.barrido.results.store;

import dev.barrido.core.trial.Reached;
import dev.barrido.events.SweepId;
import dev.barrido.events.spec.Objective;
import dev.barrido.parts.search.Losses;
import dev.barrido.parts.search.Merits;
import dev.barrido.parts.store.FeasibleRows;
import dev.barrido.results.projection.ParetoFront;
import dev.barrido.results.projection.ReachedTrial;
import dev.barrido.results.projection.TrialView;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The Pareto front. It is looked for in all trials, of which no more is read than their objectives;
 * those of the front alone are read whole.
 */
final class FrontRows {
  private FrontRows() {}

  static ParetoFront find(Connection connection, SweepId sweep, Merits merits) throws SQLException {
    return ParetoFront.of(reached(connection, sweep, merits), merits.objectives());
  }

  /**
   * Trials of the front.
   *
   * @param numbers in the order in which the trials come back
   */
  static List<TrialView> views(
      Connection connection, SweepId sweep, Merits merits, List<Integer> numbers)
      throws SQLException {
    if (numbers.isEmpty()) {
      return List.of(); // none would mean all
    }
    Ranking ranking = new Ranking(merits, null);
    Map<Integer, TrialView> trials =
        TrialRows.some(connection, sweep, ranking, numbers).trials().stream()
            .collect(Collectors.toMap(TrialView::number, trial -> trial));
    return numbers.stream().map(trials::get).toList();
  }

  private static List<ReachedTrial> reached(Connection connection, SweepId sweep, Merits merits)
      throws SQLException {
    List<Objective> others = merits.objectives().subList(1, merits.objectives().size());
    String columns = (", (" + TrialRows.SHOWN + "->>?)::float8").repeat(others.size());
    try (PreparedStatement select =
        connection.prepareStatement(
            "select trial.number, trial.objective"
                + columns
                + TrialRows.FROM
                + TrialRows.MEASURED
                + TrialRows.feasible(merits)
                + " order by trial.number")) {
      int next = 1;
      for (Objective other : others) {
        select.setString(next++, other.metricName());
      }
      select.setString(next++, sweep.value());
      FeasibleRows.bind(select, next, merits.constraints());
      return reached(select, merits.objectives());
    }
  }

  /** Trials that measured all objectives; a number stands first in its row, objectives follow. */
  private static List<ReachedTrial> reached(PreparedStatement select, List<Objective> objectives)
      throws SQLException {
    List<ReachedTrial> reached = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        List<Double> losses = losses(row, objectives);
        if (losses.size() == objectives.size()) {
          reached.add(new ReachedTrial(row.getInt(1), new Reached(losses, 0)));
        }
      }
    }
    return reached;
  }

  private static List<Double> losses(ResultSet row, List<Objective> objectives)
      throws SQLException {
    List<Double> losses = new ArrayList<>();
    for (int i = 0; i < objectives.size(); i++) {
      double value = row.getDouble(i + 2);
      if (!row.wasNull()) {
        losses.add(Losses.of(objectives.get(i).type(), value));
      }
    }
    return losses;
  }
}
