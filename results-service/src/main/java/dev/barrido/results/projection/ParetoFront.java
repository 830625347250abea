package dev.barrido.results.projection;

import dev.barrido.core.pareto.Fronts;
import dev.barrido.core.pareto.Hypervolume;
import dev.barrido.core.pareto.ReferencePoint;
import dev.barrido.core.trial.Reached;
import dev.barrido.events.spec.Objective;
import dev.barrido.parts.search.Losses;
import dev.barrido.parts.search.Merits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The trials of a sweep of several objectives that no other beats in all of them, by the first
 * objective, and how much they reach together.
 *
 * @param trials of the front
 * @param hypervolume null before a trial measured all objectives
 */
public record ParetoFront(List<TrialView> trials, @Nullable Volume hypervolume) {
  public ParetoFront {
    trials = List.copyOf(trials);
  }

  /**
   * The volume that the front dominates.
   *
   * @param value in the product of the objectives' units
   * @param reference up to where it is measured, by metric: as the spec says, else the worst seen
   */
  public record Volume(double value, Map<String, Double> reference) {}

  /**
   * The front of these trials.
   *
   * @param trials that measured their first objective and meet the constraints
   */
  public static ParetoFront of(List<TrialView> trials, Merits merits) {
    List<TrialView> measured = new ArrayList<>();
    List<Reached> reached = new ArrayList<>();
    for (TrialView trial : trials) {
      Reached one = merits.reached(trial.value(), trial.metrics());
      if (one != null) {
        measured.add(trial);
        reached.add(one);
      }
    }
    List<Integer> front = Fronts.first(reached);
    return new ParetoFront(
        front.stream().map(measured::get).toList(),
        front.isEmpty() ? null : volume(reached, front, merits.objectives()));
  }

  private static Volume volume(
      List<Reached> reached, List<Integer> front, List<Objective> objectives) {
    double[] reference = ReferencePoint.worst(reached);
    Map<String, Double> named = new LinkedHashMap<>();
    for (int i = 0; i < reference.length; i++) {
      Objective objective = objectives.get(i);
      if (objective.reference() != null) {
        reference[i] = Losses.of(objective.type(), objective.reference());
      }
      named.put(objective.metricName(), Losses.of(objective.type(), reference[i]) + 0.0);
    }
    List<double[]> points =
        front.stream().map(index -> ReferencePoint.array(reached.get(index).losses())).toList();
    return new Volume(Hypervolume.of(points, reference), named);
  }
}
