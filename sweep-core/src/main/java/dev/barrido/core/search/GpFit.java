package dev.barrido.core.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the kernel that explains losses best. Descents from a smooth, a lively and a noisy kernel
 * begin on few of the trials; the lowest one goes on with all of them.
 */
final class GpFit {
  private static final int FEW = 48;
  private static final int EVALUATIONS = 30;

  /** The variance of what was scaled to N(0, 1) is within this factor, up or down. */
  private static final double MOST = 1e4;

  private static final double LEAST_SCALE = 0.01;
  private static final double LEAST_NOISE = 1e-8;
  private static final double MOST_NOISE = 2;

  private final GpAxes axes;
  private final GpPrior prior;
  private final double[] low;
  private final double[] high;

  GpFit(GpAxes axes, GpPrior prior) {
    this.axes = axes;
    this.prior = prior;
    this.low = bounds(1 / MOST, LEAST_SCALE, LEAST_NOISE);
    this.high = bounds(MOST, MOST, MOST_NOISE);
  }

  private double[] bounds(double weight, double scale, double noise) {
    double[] bounds = new double[axes.count() + 2];
    Arrays.fill(bounds, Math.log(weight));
    bounds[axes.count()] = Math.log(scale);
    bounds[axes.count() + 1] = Math.log(noise);
    return bounds;
  }

  /**
   * The best kernel found.
   *
   * @param losses of the places, about as large as if drawn from N(0, 1)
   */
  GpKernel kernel(List<double[]> places, double[] losses) {
    GpLikelihood rough = likelihood(places, losses, FEW);
    BoxDescent.End best =
        starts().stream()
            .map(start -> BoxDescent.from(start, rough, low, high, EVALUATIONS))
            .min(Comparator.comparingDouble(BoxDescent.End::value))
            .orElseThrow();
    GpLikelihood fine = losses.length > FEW ? likelihood(places, losses, losses.length) : rough;
    return GpLikelihood.kernel(BoxDescent.from(best.place(), fine, low, high, EVALUATIONS).place());
  }

  private List<double[]> starts() {
    List<double[]> starts = new ArrayList<>();
    starts.add(start(0, 1e-4));
    starts.add(start(1.5, 1e-2));
    starts.add(start(3, 0.2));
    return starts;
  }

  /** Logarithms of weights above those thought of, of a scale of 1, of a noise. */
  private double[] start(double more, double noise) {
    double[] start = prior.means().clone();
    for (int axis = 0; axis < axes.count(); axis++) {
      start[axis] = Math.max(low[axis], start[axis] + more);
    }
    start[axes.count()] = 0;
    start[axes.count() + 1] = Math.log(noise);
    return start;
  }

  /** By some of the trials only, half of them the best, the others of every quality. */
  private GpLikelihood likelihood(List<double[]> places, double[] losses, int most) {
    List<Integer> ranked =
        IntStream.range(0, losses.length)
            .boxed()
            .sorted(Comparator.comparingDouble(row -> losses[row]))
            .toList();
    int rows = Math.min(most, losses.length);
    int best = rows < losses.length ? rows / 2 : rows;
    List<Integer> chosen = new ArrayList<>(ranked.subList(0, best));
    for (int i = best; i < rows; i++) {
      chosen.add(ranked.get(best + (i - best) * (losses.length - best) / (rows - best)));
    }
    return new GpLikelihood(
        axes,
        chosen.stream().map(places::get).toList(),
        chosen.stream().mapToDouble(row -> losses[row]).toArray(),
        prior);
  }
}
