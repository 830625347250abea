package dev.barrido.core.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HyperparametersTest {
  @Test
  void keepsItsOwnCopyInTheOrderGiven() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("zeta", 1L);
    values.put("alpha", "tanh");
    Hyperparameters point = new Hyperparameters(values);

    values.clear();

    assertThat(point.values().keySet()).containsExactly("zeta", "alpha");
    assertThatThrownBy(() -> point.values().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void refusesValuesThatNoSpaceCanHold() {
    assertThatThrownBy(() -> new Hyperparameters(Map.of("rate", Double.NaN)))
        .hasMessage("rate: expected a string, a Long, a finite Double or a boolean, got NaN");
    assertThatThrownBy(() -> new Hyperparameters(Map.of("units", 3)))
        .hasMessageStartingWith("units: expected");
  }

  @Test
  void givesNumbersByName() {
    Hyperparameters point = new Hyperparameters(Map.of("units", 3L, "activation", "tanh"));

    assertThat(point.number("units")).isEqualTo(3.0);
    assertThatThrownBy(() -> point.number("activation"))
        .hasMessage("activation: expected a number at this point, got tanh");
  }
}
