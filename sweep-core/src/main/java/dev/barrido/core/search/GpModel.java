package dev.barrido.core.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a Gaussian process knows after some losses, and how sure it will be once those that are
 * still awaited have come. What is awaited is believed to come as expected, without noise, so it
 * changes no expectation, and next to it there is nothing to be learned.
 */
final class GpModel {
  /** So many places at once: their numbers stay in the processor's cache. */
  private static final int BLOCK = 64;

  /** No variance is less, as a part of the kernel's scale. */
  private static final double LEAST = 1e-12;

  private final GpAxes axes;
  private final GpKernel kernel;
  private final List<double[]> places;
  private final Cholesky factor;
  private final double mean;
  private final double[] shares;

  private GpModel(
      GpAxes axes, GpKernel kernel, List<double[]> places, Cholesky factor, double[] losses) {
    this.axes = axes;
    this.kernel = kernel;
    this.places = places;
    this.factor = factor;
    Cholesky known = factor.first(losses.length);
    double constant = known.mean(losses);
    this.mean = constant;
    this.shares = known.solved(Arrays.stream(losses).map(loss -> loss - constant).toArray());
  }

  /**
   * A model.
   *
   * @param places those with a loss first, then those whose losses are awaited
   * @param before whose work is used as far as it has the same kernel and begins with the same
   *     places with a loss
   */
  static GpModel of(
      GpAxes axes,
      GpKernel kernel,
      List<double[]> places,
      double[] losses,
      @Nullable GpModel before) {
    Cholesky known =
        before == null || before.kernel != kernel
            ? Cholesky.identity(0)
            : before.factor.first(common(before.known(), places.subList(0, losses.length)));
    double[][] covariance = covariance(axes, kernel, places, losses.length, known.size());
    Cholesky factor = Cholesky.of(covariance, known);
    return factor == null
        ? of(axes, kernel.noisier(), places, losses, null)
        : new GpModel(axes, kernel, places, factor, losses);
  }

  /** The rows from one on, of each what is left of the diagonal, and that. */
  private static double[][] covariance(
      GpAxes axes, GpKernel kernel, List<double[]> places, int measured, int from) {
    double[][] covariance = new double[places.size()][];
    for (int row = from; row < covariance.length; row++) {
      covariance[row] = new double[row + 1];
      for (int column = 0; column < row; column++) {
        covariance[row][column] = kernel.covariance(axes, places.get(row), places.get(column));
      }
      covariance[row][row] = row < measured ? kernel.variance() : kernel.believed();
    }
    return covariance;
  }

  private static int common(List<double[]> one, List<double[]> other) {
    int same = 0;
    while (same < one.size() && same < other.size() && one.get(same) == other.get(same)) {
      same++;
    }
    return same;
  }

  GpKernel kernel() {
    return kernel;
  }

  /** Those with a loss first, then those whose losses are awaited. */
  List<double[]> places() {
    return places;
  }

  /** The places of those with a loss. */
  List<double[]> known() {
    return places.subList(0, shares.length);
  }

  /**
   * What is expected at some places, and how far off it may be.
   *
   * @return for each place its mean and its deviation
   */
  List<double[]> predictions(List<double[]> at) {
    List<double[]> predictions = new ArrayList<>(at.size());
    for (int from = 0; from < at.size(); from += BLOCK) {
      double[][] rows = covariances(at.subList(from, Math.min(at.size(), from + BLOCK)));
      double[] means = means(rows);
      factor.whiten(rows);
      for (int i = 0; i < means.length; i++) {
        predictions.add(new double[] {means[i], deviation(variance(rows, i))});
      }
    }
    return predictions;
  }

  private double[] means(double[][] covariances) {
    double[] means = new double[covariances[0].length];
    Arrays.fill(means, mean);
    for (int row = 0; row < shares.length; row++) {
      Cholesky.add(means, shares[row], covariances[row]);
    }
    return means;
  }

  private double variance(double[][] white, int place) {
    double variance = kernel.scale();
    for (double[] row : white) {
      variance -= row[place] * row[place];
    }
    return variance;
  }

  /** For each place of the model its covariance with each of these. */
  private double[][] covariances(List<double[]> at) {
    double[][] along = new double[axes.count()][at.size()];
    for (int axis = 0; axis < along.length; axis++) {
      for (int i = 0; i < at.size(); i++) {
        along[axis][i] = at.get(i)[axis];
      }
    }
    double[][] covariances = new double[places.size()][at.size()];
    for (int row = 0; row < covariances.length; row++) {
      for (int axis = 0; axis < along.length; axis++) {
        addSquared(axis, along[axis], places.get(row)[axis], covariances[row]);
      }
      for (int i = 0; i < at.size(); i++) {
        covariances[row][i] = kernel.scale() * GpKernel.correlation(covariances[row][i]);
      }
    }
    return covariances;
  }

  private void addSquared(int axis, double[] along, double to, double[] squared) {
    double weight = kernel.weights()[axis];
    if (axes.get(axis).category()) {
      for (int i = 0; i < squared.length; i++) {
        squared[i] += along[i] == to ? 0 : weight;
      }
    } else {
      for (int i = 0; i < squared.length; i++) {
        squared[i] += weight * (along[i] - to) * (along[i] - to);
      }
    }
  }

  private double deviation(double variance) {
    return Math.sqrt(Math.max(variance, LEAST * kernel.scale()));
  }

  /** What is expected at a place, and how far off it may be, with the slopes of both. */
  GpPrediction prediction(double[] at) {
    double[] covariances = new double[places.size()];
    double[] slopes = new double[covariances.length];
    for (int row = 0; row < covariances.length; row++) {
      double squared = axes.squared(kernel.weights(), at, places.get(row));
      covariances[row] = kernel.scale() * GpKernel.correlation(squared);
      slopes[row] = kernel.scale() * GpKernel.slope(squared);
    }
    double[] white = factor.whitened(covariances);
    double[] solved = factor.unwhitened(white);
    double deviation = deviation(kernel.scale() - Cholesky.dot(white, white));
    double[] byMean = new double[at.length];
    double[] byDeviation = new double[at.length];
    for (int axis = 0; axis < at.length; axis++) {
      double[] along = along(axis, at[axis], slopes);
      byMean[axis] = Cholesky.dot(shares, along, shares.length);
      byDeviation[axis] = -Cholesky.dot(solved, along) / deviation;
    }
    return new GpPrediction(
        mean + Cholesky.dot(shares, covariances, shares.length), deviation, byMean, byDeviation);
  }

  /** The derivative of each covariance along an axis. */
  private double[] along(int axis, double at, double[] slopes) {
    double[] along = new double[slopes.length];
    double twice = axes.get(axis).category() ? 0 : 2 * kernel.weights()[axis];
    for (int row = 0; row < along.length; row++) {
      along[row] = twice * (at - places.get(row)[axis]) * slopes[row];
    }
    return along;
  }
}
