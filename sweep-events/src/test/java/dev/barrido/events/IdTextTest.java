package dev.barrido.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "Z", "0", "rectangles-random-k3f9x2", "a.b_c-D.9"})
  void lettersDigitsDotsDashesAndUnderscoresMakeAnId(String text) {
    assertThat(SweepId.isValid(text)).isTrue();
    assertThat(new TrainerId(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-a", ".a", "_a", "a b", "a/b", "a\n", "\u00e1", "a\u0000"})
  void nothingElseDoes(String text) {
    assertThat(SweepId.isValid(text)).isFalse();
    assertThatThrownBy(() -> new TrialId(text))
        .hasMessage(
            "TrialId must be 1 to 141 letters, digits, dots, dashes or underscores, was \""
                + text
                + "\"");
  }

  @Test
  void anIdIsNoLongerThanAKindAllows() {
    assertThat(SweepId.isValid("a".repeat(127))).isTrue();
    assertThat(SweepId.isValid("a".repeat(128))).isFalse();
    assertThat(TrialId.of(new SweepId("a".repeat(127)), 1234567).value()).hasSize(135);
  }
}
