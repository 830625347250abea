package dev.barrido.core.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How likely a trial can be trained: a Gaussian process of its own, which learned -1 from those
 * that could and 1 from those that could not, lies below 0.
 *
 * @param model null when none failed
 */
record GpFailures(@Nullable GpModel model) {
  static final GpFailures NONE = new GpFailures(null);

  /** For each place the logarithm of the probability that a trial there can be trained. */
  double[] logTrained(List<double[]> places) {
    if (model == null) {
      return new double[places.size()];
    }
    return model.predictions(places).stream()
        .mapToDouble(one -> Normal.logBelow(-one[0] / one[1]))
        .toArray();
  }
}
