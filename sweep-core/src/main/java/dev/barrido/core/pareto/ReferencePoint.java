package dev.barrido.core.pareto;

import dev.barrido.core.trial.Reached;
import java.util.List;

/** Points that hypervolumes are measured up to. */
public final class ReferencePoint {
  private static final double MARGIN = 0.1;

  private ReferencePoint() {}

  /** The largest loss of each objective; there must be a trial. */
  public static double[] worst(List<Reached> trials) {
    double[] worst = array(trials.get(0).losses());
    for (Reached trial : trials) {
      for (int i = 0; i < worst.length; i++) {
        worst[i] = Math.max(worst[i], trial.losses().get(i));
      }
    }
    return worst;
  }

  /** A tenth of each objective's range beyond the largest loss, so that no trial lies on it. */
  static double[] beyond(List<Reached> trials) {
    double[] beyond = worst(trials);
    for (int i = 0; i < beyond.length; i++) {
      int objective = i;
      double least =
          trials.stream().mapToDouble(one -> one.losses().get(objective)).min().orElseThrow();
      double range = beyond[i] - least;
      beyond[i] += range > 0 ? MARGIN * range : 1;
    }
    return beyond;
  }

  /** Losses as a point. */
  public static double[] array(List<Double> losses) {
    return losses.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
