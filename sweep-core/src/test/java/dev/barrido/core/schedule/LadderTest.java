package dev.barrido.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LadderTest {
  @Test
  void losesNoRungAtTwoHundredAndFortyThree() {
    assertThat(Ladder.of(1, 243, 3)).hasToString("Ladder[stations=[1, 3, 9, 27, 81], end=243]");
    assertThat(Ladder.of(1, 1000, 10).stations()).containsExactly(1, 10, 100);
    assertThat(Ladder.of(2, 54, 3).stations()).containsExactly(2, 6, 18);
  }

  @Test
  void endsWhereTheTrialsEndEvenBetweenRungs() {
    Ladder ladder = Ladder.of(1, 100, 3);

    assertThat(ladder.stations()).containsExactly(1, 3, 9, 27, 81);
    assertThat(ladder.epochOf(4)).isEqualTo(81);
    assertThat(ladder.epochOf(5)).isEqualTo(100);
  }

  @Test
  void doesNotOverflow() {
    assertThat(Ladder.of(1, Integer.MAX_VALUE, 2).stations()).hasSize(31).endsWith(1 << 30);
  }

  @Test
  void hasNoRungsWhenTheFirstIsTheEnd() {
    assertThat(Ladder.of(9, 9, 3).stations()).isEmpty();
  }

  @Test
  void refusesWhatDoesNotClimb() {
    assertThatThrownBy(() -> Ladder.of(9, 3, 3))
        .hasMessage(
            "rungs: expected 1 <= minEpochs <= maxEpochs and reductionFactor >= 2, got 9, 3 and 3");
    assertThatThrownBy(() -> Ladder.of(1, 3, 1)).hasMessageContaining("got 1, 3 and 1");
  }
}
