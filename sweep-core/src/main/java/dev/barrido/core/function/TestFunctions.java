package dev.barrido.core.function;

import java.util.Arrays;

/**
 * Functions of numbers, all to be minimised. Definitions and minima: Dixon, Szego, "Towards Global
 * Optimisation 2", 1978 (branin, hartmann6); Rosenbrock, The Computer Journal 3, 1960; Rastrigin,
 * "Systems of Extremal Control", 1974; Ackley, "A Connectionist Machine for Genetic Hillclimbing",
 * 1987; Levy, Montalvo, SIAM Journal on Scientific and Statistical Computing 6, 1985; Zitzler, Deb,
 * Thiele, Evolutionary Computation 8, 2000 (zdt1).
 */
public final class TestFunctions {
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

  /** Of any numbers; its minimum is 0, where all are 0. */
  public static double sphere(double[] x) {
    return Arrays.stream(x).map(each -> each * each).sum();
  }

  /** Of two, usually from -5 to 10 and from 0 to 15; its minima are three, all 0.397887. */
  public static double branin(double[] x) {
    double parabola = x[1] - 5.1 / (4 * Math.PI * Math.PI) * x[0] * x[0] + 5 / Math.PI * x[0] - 6;
    return parabola * parabola + 10 * (1 - 1 / (8 * Math.PI)) * Math.cos(x[0]) + 10;
  }

  /** Of six from 0 to 1; its minimum is -3.32237. */
  public static double hartmann6(double[] x) {
    double sum = 0;
    for (int i = 0; i < HARTMANN_WEIGHT.length; i++) {
      double exponent = 0;
      for (int j = 0; j < x.length; j++) {
        double distance = x[j] - HARTMANN_CENTRE[i][j];
        exponent += HARTMANN_WIDTH[i][j] * distance * distance;
      }
      sum -= HARTMANN_WEIGHT[i] * Math.exp(-exponent);
    }
    return sum;
  }

  /** Of two or more; its minimum is 0, where all are 1, at the bottom of a bent valley. */
  public static double rosenbrock(double[] x) {
    double sum = 0;
    for (int i = 0; i + 1 < x.length; i++) {
      double valley = x[i + 1] - x[i] * x[i];
      sum += 100 * valley * valley + (1 - x[i]) * (1 - x[i]);
    }
    return sum;
  }

  /** Of any numbers; its minimum is 0, where all are 0, among hollows one apart. */
  public static double rastrigin(double[] x) {
    return Arrays.stream(x).map(each -> each * each + 10 - 10 * Math.cos(2 * Math.PI * each)).sum();
  }

  /** Of any numbers, usually from -32.768 to 32.768; its minimum is 0, where all are 0. */
  public static double ackley(double[] x) {
    double squares = 0;
    double cosines = 0;
    for (double each : x) {
      squares += each * each / x.length;
      cosines += Math.cos(2 * Math.PI * each) / x.length;
    }
    return -20 * Math.exp(-0.2 * Math.sqrt(squares)) - Math.exp(cosines) + 20 + Math.E;
  }

  /** Of any numbers, usually from -10 to 10; its minimum is 0, where all are 1. */
  public static double levy(double[] x) {
    double[] w = Arrays.stream(x).map(each -> 1 + (each - 1) / 4).toArray();
    double last = w[w.length - 1];
    double sum = Math.pow(Math.sin(Math.PI * w[0]), 2);
    for (int i = 0; i + 1 < w.length; i++) {
      double wave = 1 + 10 * Math.pow(Math.sin(Math.PI * w[i] + 1), 2);
      sum += Math.pow(w[i] - 1, 2) * wave;
    }
    return sum + Math.pow(last - 1, 2) * (1 + Math.pow(Math.sin(2 * Math.PI * last), 2));
  }

  /**
   * The second objective of zdt1, of two numbers or more from 0 to 1; the first objective is the
   * first number. The front of both is where all numbers but the first are 0.
   */
  public static double secondOfZdt1(double[] x) {
    double rest = Arrays.stream(x).skip(1).sum();
    double g = 1 + 9 * rest / (x.length - 1);
    return g * (1 - Math.sqrt(x[0] / g));
  }
}
