package dev.barrido.core.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TestFunctionsTest {
  @ParameterizedTest(name = "{0} at {2}")
  @MethodSource("values")
  void hasTheValuesOfTheLiterature(
      String name, ToDoubleFunction<double[]> function, String at, double expected) {
    double[] x = Arrays.stream(at.split(" ")).mapToDouble(Double::parseDouble).toArray();

    assertThat(function.applyAsDouble(x)).isEqualTo(expected, within(1e-5));
  }

  static Stream<Arguments> values() {
    return Stream.of(
        value("sphere", TestFunctions::sphere, "0 0 0", 0),
        value("sphere", TestFunctions::sphere, "1 2", 5),
        value("branin", TestFunctions::branin, "3.141592653589793 2.275", 0.397887),
        value("branin", TestFunctions::branin, "-3.141592653589793 12.275", 0.397887),
        value(
            "hartmann6",
            TestFunctions::hartmann6,
            "0.20169 0.150011 0.476874 0.275332 0.311652 0.6573",
            -3.32237),
        value("rosenbrock", TestFunctions::rosenbrock, "1 1 1", 0),
        value("rosenbrock", TestFunctions::rosenbrock, "0 0", 1),
        value("rastrigin", TestFunctions::rastrigin, "0 0", 0),
        value("rastrigin", TestFunctions::rastrigin, "0.5", 20.25),
        value("ackley", TestFunctions::ackley, "0 0 0", 0),
        value("ackley", TestFunctions::ackley, "1 1", 3.62538),
        value("levy", TestFunctions::levy, "1 1 1", 0),
        value("levy", TestFunctions::levy, "5 1", 8.08073),
        value("second of zdt1", TestFunctions::secondOfZdt1, "0.25 0 0", 0.5),
        value("second of zdt1", TestFunctions::secondOfZdt1, "0 1 0.5", 7.75));
  }

  private static Arguments value(
      String name, ToDoubleFunction<double[]> function, String at, double expected) {
    return Arguments.of(name, function, at, expected);
  }
}
