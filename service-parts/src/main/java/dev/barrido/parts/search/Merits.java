package dev.barrido.parts.search;

import dev.barrido.core.trial.Reached;
import dev.barrido.events.spec.Constraint;
import dev.barrido.events.spec.Objective;
import dev.barrido.events.spec.SweepSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the metrics of a trial's best epoch, which its first objective decides, are worth. */
public record Merits(List<Objective> objectives, List<Constraint> constraints) {
  public Merits {
    objectives = List.copyOf(objectives);
    constraints = List.copyOf(constraints);
  }

  public static Merits of(SweepSpec spec) {
    return new Merits(spec.objectives(), spec.constraints());
  }

  /** The only objective, or the first of several. */
  public Objective objective() {
    return objectives.get(0);
  }

  /** Whether there are several objectives. */
  public boolean several() {
    return objectives.size() > 1;
  }

  /**
   * What these metrics reach.
   *
   * @param value the first objective, null when it was not measured
   * @return null when an objective is missing, and so nothing to compare trials by
   */
  public @Nullable Reached reached(@Nullable Double value, Map<String, Double> metrics) {
    List<Double> losses = new ArrayList<>();
    for (int i = 0; i < objectives.size(); i++) {
      Objective objective = objectives.get(i);
      Double reached = i == 0 ? value : metrics.get(objective.metricName());
      if (reached == null) {
        return null;
      }
      losses.add(Losses.of(objective.type(), reached));
    }
    return new Reached(losses, violation(metrics));
  }

  /** Whether they meet all constraints; null when there are none, or nothing was measured. */
  public @Nullable Boolean feasible(@Nullable Double value, Map<String, Double> metrics) {
    return constraints.isEmpty() || value == null ? null : (Boolean) (violation(metrics) == 0);
  }

  private double violation(Map<String, Double> metrics) {
    return constraints.stream().mapToDouble(constraint -> constraint.violation(metrics)).sum();
  }
}
