package dev.barrido.core.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How likely a trial counts: a Gaussian process of its own, which learned -1 from those that could
 * be trained and met the constraints and 1 from the others, lies below 0.
 *
 * @param model null when all counted
 */
record GpFeasibility(@Nullable GpModel model) {
  static final GpFeasibility SURE = new GpFeasibility(null);

  /** For each place the logarithm of the probability that a trial there counts. */
  double[] logProbabilities(List<double[]> places) {
    if (model == null) {
      return new double[places.size()];
    }
    return model.predictions(places).stream()
        .mapToDouble(one -> Normal.logBelow(-one[0] / one[1]))
        .toArray();
  }

  /** Whether a trial counts rather than not. */
  boolean isLikely(double[] place) {
    return model == null || model.predictions(List.of(place)).get(0)[0] < 0;
  }

  /**
   * The logarithm of the probability that a trial counts.
   *
   * @param slope to which its derivative along each axis is added
   */
  double addLogProbability(double[] place, double[] slope) {
    if (model == null) {
      return 0;
    }
    GpPrediction predicted = model.prediction(place);
    double z = -predicted.mean() / predicted.deviation();
    double byZ = Normal.logBelowSlope(z) / predicted.deviation();
    for (int axis = 0; axis < slope.length; axis++) {
      slope[axis] -= byZ * (predicted.byMean()[axis] + z * predicted.byDeviation()[axis]);
    }
    return Normal.logBelow(z);
  }
}
