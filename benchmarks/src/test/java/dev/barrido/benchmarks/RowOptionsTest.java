package dev.barrido.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowOptionsTest {
  private static final Map<String, String> DEFAULTS =
      Map.of("--seeds", "0-2", "--trials", "64", "--sets", "");

  @Test
  void thoseLeftOutHaveTheirDefaults() {
    RowOptions options = RowOptions.of(List.of("--trials", "7"), DEFAULTS);

    assertThat(options.count("--trials")).isEqualTo(7);
    assertThat(options.range("--seeds")).containsExactly(0, 1, 2);
    assertThat(options.names("--sets")).isEmpty();
  }

  @Test
  void aRangeMayBeOneNumber() {
    assertThat(RowOptions.of(List.of("--seeds", "4"), DEFAULTS).range("--seeds"))
        .containsExactly(4);
  }

  @Test
  void namesAndValuesThatCannotBeAreRefused() {
    assertThatThrownBy(() -> RowOptions.of(List.of("--trails", "7"), DEFAULTS))
        .hasMessage(
            "expected options of [--seeds, --sets, --trials] with a value each, got [--trails, 7]");
    assertThatThrownBy(() -> RowOptions.of(List.of("--trials", "0"), DEFAULTS).count("--trials"))
        .hasMessage("--trials: expected a whole number from 1, got \"0\"");
    assertThatThrownBy(() -> RowOptions.of(List.of("--seeds", "a"), DEFAULTS).range("--seeds"))
        .hasMessage("--seeds: expected numbers from and to, e.g. 0-29, got \"a\"");
  }
}
