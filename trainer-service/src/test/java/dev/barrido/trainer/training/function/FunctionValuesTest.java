package dev.barrido.trainer.training.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.barrido.events.training.TestFunction;
import dev.barrido.trainer.training.TrialFailure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionValuesTest {
  @ParameterizedTest
  @CsvSource({
    "SPHERE, '1 2', 5",
    "BRANIN, '3.141592653589793 2.275', 0.397887",
    "HARTMANN6, '0.20169 0.150011 0.476874 0.275332 0.311652 0.6573', -3.32237",
    "ROSENBROCK, '0 0', 1",
    "RASTRIGIN, '0.5', 20.25",
    "NOOP, '7', 0"
  })
  void measuresTheFunctionThatIsNamed(TestFunction function, String inputs, double expected) {
    List<Double> numbers = List.of(inputs.split(" ")).stream().map(Double::valueOf).toList();

    assertThat(FunctionValues.of(function, numbers).get("value")).isEqualTo(expected, within(1e-5));
  }

  @Test
  void measuresTwoValuesWhereTheFunctionHasTwo() {
    assertThat(FunctionValues.of(TestFunction.ZDT1, List.of(0.25, 0.0, 0.0)))
        .isEqualTo(Map.of("value", 0.25, "secondValue", 0.5));
  }

  @Test
  void refusesTheWrongNumberOfInputs() {
    assertThatThrownBy(() -> FunctionValues.of(TestFunction.BRANIN, List.of(1.0)))
        .isInstanceOf(TrialFailure.class)
        .hasMessage("training.inputs: expected 2 numbers, got 1");
  }
}
