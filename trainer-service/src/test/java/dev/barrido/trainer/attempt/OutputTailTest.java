package dev.barrido.trainer.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.events.TrialHeartbeat;
import org.junit.jupiter.api.Test;

class OutputTailTest {
  @Test
  void tellsNothingOfAProgramThatWroteNothing() {
    assertThat(OutputTail.toTell("")).isNull();
  }

  @Test
  void tellsTheEndOfWhatIsTooLong() {
    String end = "\uD83D\uDE00".repeat(TrialHeartbeat.LONGEST_TAIL - 1) + "!";

    assertThat(OutputTail.toTell("begun" + end)).isEqualTo(end);
    assertThat(OutputTail.toTell(end)).isEqualTo(end);
  }

  @Test
  void tellsNoCharacterThatNoTextMayHold() {
    assertThat(OutputTail.toTell("a\0b")).isEqualTo("a\uFFFDb");
  }
}
