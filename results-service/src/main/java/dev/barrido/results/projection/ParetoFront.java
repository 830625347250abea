package dev.barrido.results.projection;

import dev.barrido.core.pareto.Fronts;
import dev.barrido.core.pareto.Hypervolume;
import dev.barrido.core.pareto.ReferencePoint;
import dev.barrido.core.trial.Reached;
import dev.barrido.events.spec.Objective;
import dev.barrido.parts.search.Losses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The trials of a sweep of several objectives that no other beats in all of them, by the first
 * objective, and how much they reach together.
 *
 * @param numbers of the trials of the front
 * @param hypervolume null before a trial measured all objectives
 */
public record ParetoFront(List<Integer> numbers, @Nullable Volume hypervolume) {
  public ParetoFront {
    numbers = List.copyOf(numbers);
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
   * @param trials that meet the constraints
   */
  public static ParetoFront of(List<ReachedTrial> trials, List<Objective> objectives) {
    List<Reached> reached = trials.stream().map(ReachedTrial::reached).toList();
    List<Integer> front = Fronts.first(reached);
    return new ParetoFront(
        front.stream().map(index -> trials.get(index).number()).toList(),
        front.isEmpty() ? null : volume(reached, front, objectives));
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
