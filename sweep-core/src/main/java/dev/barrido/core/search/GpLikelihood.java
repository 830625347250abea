package dev.barrido.core.search;

import java.util.Arrays;
import java.util.List;

/**
 * How badly a kernel explains losses: minus the logarithm of their marginal likelihood and of what
 * was thought of the kernel before. It is a function of the logarithms of the weights, of the scale
 * and of the noise. The constant mean is the one that explains the losses best, so it has no slope.
 */
final class GpLikelihood implements SmoothFunction {
  private final double[][] squared;
  private final double[] losses;
  private final GpPrior prior;

  /**
   * A likelihood.
   *
   * @param losses of the places, about as large as if drawn from N(0, 1)
   */
  GpLikelihood(GpAxes axes, List<double[]> places, double[] losses, GpPrior prior) {
    this.squared = new double[axes.count()][losses.length * (losses.length - 1) / 2];
    this.losses = losses;
    this.prior = prior;
    for (int axis = 0; axis < squared.length; axis++) {
      int pair = 0;
      for (int row = 0; row < losses.length; row++) {
        for (int column = 0; column < row; column++) {
          squared[axis][pair++] =
              axes.get(axis).squared(places.get(row)[axis], places.get(column)[axis]);
        }
      }
    }
  }

  /** The kernel that such logarithms stand for. */
  static GpKernel kernel(double[] logs) {
    double[] raised = Arrays.stream(logs).map(Math::exp).toArray();
    int axes = logs.length - 2;
    return new GpKernel(Arrays.copyOf(raised, axes), raised[axes], raised[axes + 1]);
  }

  @Override
  public double at(double[] logs, double[] slope) {
    GpKernel kernel = kernel(logs);
    double[] distances = distances(kernel.weights());
    double[] correlations = Arrays.stream(distances).map(GpKernel::correlation).toArray();
    Cholesky factor = Cholesky.of(covariance(kernel, correlations));
    if (factor == null) {
      return Double.POSITIVE_INFINITY;
    }
    double[] centred = losses.clone();
    double mean = factor.mean(losses);
    Arrays.setAll(centred, i -> losses[i] - mean);
    double[] solved = factor.solved(centred);
    double value = factor.halfLogDeterminant() + Cholesky.dot(centred, solved) / 2;
    Arrays.fill(slope, 0);
    double[][] inverse = factor.inverse();
    addAlongWeights(kernel, inverse, solved, distances, slope);
    addAlongVariances(kernel, inverse, solved, correlations, slope);
    return value + prior.add(logs, slope);
  }

  /** The squared distance of each pair, in length scales. */
  private double[] distances(double[] weights) {
    double[] distances = new double[losses.length * (losses.length - 1) / 2];
    for (int axis = 0; axis < weights.length; axis++) {
      double weight = weights[axis];
      double[] along = squared[axis];
      for (int pair = 0; pair < distances.length; pair++) {
        distances[pair] += weight * along[pair];
      }
    }
    return distances;
  }

  private double[][] covariance(GpKernel kernel, double[] correlations) {
    double[][] covariance = new double[losses.length][];
    int pair = 0;
    for (int row = 0; row < losses.length; row++) {
      covariance[row] = new double[row + 1];
      for (int column = 0; column < row; column++) {
        covariance[row][column] = kernel.scale() * correlations[pair++];
      }
      covariance[row][row] = kernel.variance();
    }
    return covariance;
  }

  private void addAlongWeights(
      GpKernel kernel, double[][] inverse, double[] solved, double[] distances, double[] slope) {
    double[] shares = new double[distances.length];
    int pair = 0;
    for (int row = 0; row < losses.length; row++) {
      for (int column = 0; column < row; column++) {
        double share = inverse[row][column] - solved[row] * solved[column];
        shares[pair] = kernel.scale() * share * GpKernel.slope(distances[pair]);
        pair++;
      }
    }
    for (int axis = 0; axis < squared.length; axis++) {
      slope[axis] += kernel.weights()[axis] * Cholesky.dot(shares, squared[axis]);
    }
  }

  private void addAlongVariances(
      GpKernel kernel, double[][] inverse, double[] solved, double[] correlations, double[] slope) {
    double alongScale = 0;
    double alongNoise = 0;
    int pair = 0;
    for (int row = 0; row < losses.length; row++) {
      for (int column = 0; column < row; column++) {
        double share = inverse[row][column] - solved[row] * solved[column];
        alongScale += share * correlations[pair++];
      }
      double own = (inverse[row][row] - solved[row] * solved[row]) / 2;
      alongScale += own;
      alongNoise += own;
    }
    slope[squared.length] += kernel.scale() * alongScale;
    slope[squared.length + 1] += kernel.noise() * alongNoise;
  }
}
