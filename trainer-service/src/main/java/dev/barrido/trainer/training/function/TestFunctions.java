package dev.barrido.trainer.training.function;

import dev.barrido.events.FailureKind;
import dev.barrido.events.training.Metrics;
import dev.barrido.events.training.TestFunction;
import dev.barrido.trainer.training.TrialFailure;
import java.util.List;
import java.util.Map;

/**
 * The functions that searchers are judged by, all to be minimised. Definitions and optima: Dixon,
 * Szego, "Towards Global Optimisation 2", 1978 (branin, hartmann6); Rosenbrock, The Computer
 * Journal 3, 1960; Rastrigin, "Systems of Extremal Control", 1974; Zitzler, Deb, Thiele,
 * Evolutionary Computation 8, 2000 (zdt1).
 */
final class TestFunctions {
  private static final double[] HARTMANN_WEIGHT = {1.0, 1.2, 3.0, 3.2};
  private static final double[][] HARTMANN_WIDTH = {
    {10, 3, 17, 3.5, 1.7, 8},
    {0.05, 10, 17, 0.1, 8, 14},
    {3, 3.5, 1.7, 10, 17, 8},
    {17, 8, 0.05, 10, 0.1, 14}
  };
  private static final double[][] HARTMANN_CENTRE = {
    {0.1312, 0.1696, 0.5569, 0.0124, 0.8283, 0.5886},
    {0.2329, 0.4135, 0.8307, 0.3736, 0.1004, 0.9991},
    {0.2348, 0.1451, 0.3522, 0.2883, 0.3047, 0.6650},
    {0.4047, 0.8828, 0.8732, 0.5743, 0.1091, 0.0381}
  };

  private TestFunctions() {}

  /** All values of a function, as {@link Metrics} names them. */
  static Map<String, Double> values(TestFunction function, List<Double> inputs) {
    double[] x = inputs.stream().mapToDouble(Double::doubleValue).toArray();
    double value = value(function, x);
    return function == TestFunction.ZDT1
        ? Map.of(Metrics.VALUE, value, Metrics.SECOND_VALUE, secondOfZdt1(x))
        : Map.of(Metrics.VALUE, value);
  }

  private static double value(TestFunction function, double[] x) {
    return switch (function) {
      case SPHERE -> sphere(atLeast(1, x));
      case BRANIN -> branin(exactly(2, x));
      case HARTMANN6 -> hartmann6(exactly(6, x));
      case ROSENBROCK -> rosenbrock(atLeast(2, x));
      case RASTRIGIN -> rastrigin(atLeast(1, x));
      case ZDT1 -> atLeast(2, x)[0];
      case NOOP -> 0;
    };
  }

  private static double sphere(double[] x) {
    double sum = 0;
    for (double each : x) {
      sum += each * each;
    }
    return sum;
  }

  private static double branin(double[] x) {
    double parabola = x[1] - 5.1 / (4 * Math.PI * Math.PI) * x[0] * x[0] + 5 / Math.PI * x[0] - 6;
    return parabola * parabola + 10 * (1 - 1 / (8 * Math.PI)) * Math.cos(x[0]) + 10;
  }

  private static double hartmann6(double[] x) {
    double sum = 0;
    for (int i = 0; i < HARTMANN_WEIGHT.length; i++) {
      double exponent = 0;
      for (int j = 0; j < x.length; j++) {
        double distance = x[j] - HARTMANN_CENTRE[i][j];
        exponent += HARTMANN_WIDTH[i][j] * distance * distance;
      }
      sum += HARTMANN_WEIGHT[i] * Math.exp(-exponent);
    }
    return -sum;
  }

  private static double rosenbrock(double[] x) {
    double sum = 0;
    for (int i = 0; i + 1 < x.length; i++) {
      double valley = x[i + 1] - x[i] * x[i];
      sum += 100 * valley * valley + (1 - x[i]) * (1 - x[i]);
    }
    return sum;
  }

  private static double rastrigin(double[] x) {
    double sum = 10.0 * x.length;
    for (double each : x) {
      sum += each * each - 10 * Math.cos(2 * Math.PI * each);
    }
    return sum;
  }

  /** The front of both values is where all inputs but the first are 0. */
  private static double secondOfZdt1(double[] x) {
    double rest = 0;
    for (int i = 1; i < x.length; i++) {
      rest += x[i];
    }
    double g = 1 + 9 * rest / (x.length - 1);
    return g * (1 - Math.sqrt(x[0] / g));
  }

  private static double[] exactly(int inputs, double[] x) {
    return x.length == inputs ? x : refuse(Integer.toString(inputs), x.length);
  }

  private static double[] atLeast(int inputs, double[] x) {
    return x.length >= inputs ? x : refuse("at least " + inputs, x.length);
  }

  private static double[] refuse(String expected, int got) {
    throw new TrialFailure(
        FailureKind.BAD_HYPERPARAMETERS,
        "training.inputs: expected " + expected + " numbers, got " + got);
  }
}
