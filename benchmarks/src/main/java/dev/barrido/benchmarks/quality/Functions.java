package dev.barrido.benchmarks.quality;

import dev.barrido.core.function.TestFunctions;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.RealDomain;
import dev.barrido.core.space.Scale;
import dev.barrido.core.space.SearchSpace;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The functions that are searched, in their usual ranges. Ackley's is shifted, since otherwise its
 * minimum lies where some searchers begin, in the middle.
 */
final class Functions {
  private static final double ACKLEY_RANGE = 32.768;
  private static final double GOLDEN = 0.6180339887498949;

  private Functions() {}

  static List<Problem> all() {
    return List.of(
        problem(
            "branin",
            2,
            i -> side(-5 + 5 * i, 10 + 5 * i),
            0.39788735772973816,
            TestFunctions::branin),
        problem("hartmann6", 6, i -> side(0, 1), -3.322368011415515, TestFunctions::hartmann6),
        problem("rosenbrock-4d", 4, i -> side(-5, 10), 0, TestFunctions::rosenbrock),
        problem(
            "ackley-10d", 10, i -> side(-ACKLEY_RANGE, ACKLEY_RANGE), 0, Functions::shiftedAckley),
        problem("levy-6d", 6, i -> side(-10, 10), 0, TestFunctions::levy));
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

  /** Its minimum lies somewhere in the middle half of each side, on each somewhere else. */
  private static double shiftedAckley(double[] x) {
    double[] away = new double[x.length];
    Arrays.setAll(away, i -> x[i] - ACKLEY_RANGE * (GOLDEN * (i + 1) % 1 - 0.5));
    return TestFunctions.ackley(away);
  }
}
