package dev.barrido.benchmarks.quality;

import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.RealDomain;
import dev.barrido.core.space.Scale;
import dev.barrido.core.space.SearchSpace;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Functions with a known minimum: Surjanovic, Bingham, "Virtual Library of Simulation Experiments".
 * Ackley's is shifted, since otherwise its minimum lies where some searchers begin, in the middle.
 */
final class Functions {
  private static final double ACKLEY_RANGE = 32.768;
  private static final double GOLDEN = 0.6180339887498949;
  private static final double[] HARTMANN_ALPHA = {1.0, 1.2, 3.0, 3.2};
  private static final double[][] HARTMANN_A = {
    {10, 3, 17, 3.5, 1.7, 8},
    {0.05, 10, 17, 0.1, 8, 14},
    {3, 3.5, 1.7, 10, 17, 8},
    {17, 8, 0.05, 10, 0.1, 14}
  };
  private static final double[][] HARTMANN_P = {
    {0.1312, 0.1696, 0.5569, 0.0124, 0.8283, 0.5886},
    {0.2329, 0.4135, 0.8307, 0.3736, 0.1004, 0.9991},
    {0.2348, 0.1451, 0.3522, 0.2883, 0.3047, 0.6650},
    {0.4047, 0.8828, 0.8732, 0.5743, 0.1091, 0.0381}
  };

  private Functions() {}

  static List<Problem> all() {
    return List.of(
        problem(
            "branin", 2, i -> side(-5 + 5 * i, 10 + 5 * i), 0.39788735772973816, Functions::branin),
        problem("hartmann6", 6, i -> side(0, 1), -3.322368011415515, Functions::hartmann6),
        problem("rosenbrock-4d", 4, i -> side(-5, 10), 0, Functions::rosenbrock),
        problem("ackley-10d", 10, i -> side(-ACKLEY_RANGE, ACKLEY_RANGE), 0, Functions::ackley),
        problem("levy-6d", 6, i -> side(-10, 10), 0, Functions::levy));
  }

  private static Problem problem(
      String name,
      int dimensions,
      IntFunction<RealDomain> side,
      double best,
      ToDoubleFunction<double[]> function) {
    SearchSpace space =
        new SearchSpace(
            IntStream.range(0, dimensions)
                .mapToObj(i -> Parameter.of("x" + i, side.apply(i)))
                .toList());
    return Problem.of(
        name, space, best, (point, noise) -> function.applyAsDouble(vector(point, dimensions)));
  }

  private static RealDomain side(double min, double max) {
    return RealDomain.of(min, max, Scale.LINEAR);
  }

  private static double[] vector(Hyperparameters point, int dimensions) {
    return IntStream.range(0, dimensions).mapToDouble(i -> point.number("x" + i)).toArray();
  }

  private static double branin(double[] x) {
    double parabola = x[1] - 5.1 / (4 * Math.PI * Math.PI) * x[0] * x[0] + 5 / Math.PI * x[0] - 6;
    return parabola * parabola + 10 * (1 - 1 / (8 * Math.PI)) * Math.cos(x[0]) + 10;
  }

  private static double hartmann6(double[] x) {
    double sum = 0;
    for (int i = 0; i < HARTMANN_ALPHA.length; i++) {
      double exponent = 0;
      for (int j = 0; j < x.length; j++) {
        exponent += HARTMANN_A[i][j] * Math.pow(x[j] - HARTMANN_P[i][j], 2);
      }
      sum -= HARTMANN_ALPHA[i] * Math.exp(-exponent);
    }
    return sum;
  }

  private static double rosenbrock(double[] x) {
    double sum = 0;
    for (int i = 0; i + 1 < x.length; i++) {
      sum += 100 * Math.pow(x[i + 1] - x[i] * x[i], 2) + Math.pow(1 - x[i], 2);
    }
    return sum;
  }

  /** Its minimum lies somewhere in the middle half of each side, on each somewhere else. */
  private static double ackley(double[] x) {
    double squares = 0;
    double cosines = 0;
    for (int i = 0; i < x.length; i++) {
      double away = x[i] - ACKLEY_RANGE * (GOLDEN * (i + 1) % 1 - 0.5);
      squares += away * away / x.length;
      cosines += Math.cos(2 * Math.PI * away) / x.length;
    }
    return -20 * Math.exp(-0.2 * Math.sqrt(squares)) - Math.exp(cosines) + 20 + Math.E;
  }

  private static double levy(double[] x) {
    double[] w = IntStream.range(0, x.length).mapToDouble(i -> 1 + (x[i] - 1) / 4).toArray();
    double last = w[x.length - 1];
    double sum = Math.pow(Math.sin(Math.PI * w[0]), 2);
    for (int i = 0; i + 1 < x.length; i++) {
      double wave = 1 + 10 * Math.pow(Math.sin(Math.PI * w[i] + 1), 2);
      sum += Math.pow(w[i] - 1, 2) * wave;
    }
    return sum + Math.pow(last - 1, 2) * (1 + Math.pow(Math.sin(2 * Math.PI * last), 2));
  }
}
