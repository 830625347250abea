package dev.barrido.trainer.training.function;

import dev.barrido.core.function.TestFunctions;
import dev.barrido.events.FailureKind;
import dev.barrido.events.training.Metrics;
import dev.barrido.events.training.TestFunction;
import dev.barrido.trainer.training.TrialFailure;
import java.util.List;
import java.util.Map;

/** What a function that stands in for a training measures, of so many inputs as it takes. */
final class FunctionValues {
  private FunctionValues() {}

  /** All values of a function, as {@link Metrics} names them. */
  static Map<String, Double> of(TestFunction function, List<Double> inputs) {
    double[] x = inputs.stream().mapToDouble(Double::doubleValue).toArray();
    double value = value(function, x);
    return function == TestFunction.ZDT1
        ? Map.of(Metrics.VALUE, value, Metrics.SECOND_VALUE, TestFunctions.secondOfZdt1(x))
        : Map.of(Metrics.VALUE, value);
  }

  private static double value(TestFunction function, double[] x) {
    return switch (function) {
      case SPHERE -> TestFunctions.sphere(atLeast(1, x));
      case BRANIN -> TestFunctions.branin(exactly(2, x));
      case HARTMANN6 -> TestFunctions.hartmann6(exactly(6, x));
      case ROSENBROCK -> TestFunctions.rosenbrock(atLeast(2, x));
      case RASTRIGIN -> TestFunctions.rastrigin(atLeast(1, x));
      case ZDT1 -> atLeast(2, x)[0];
      case NOOP -> 0;
    };
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
