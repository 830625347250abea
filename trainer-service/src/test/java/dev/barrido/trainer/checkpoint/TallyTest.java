package dev.barrido.trainer.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TallyTest {
  @Test
  void everyAttemptThatBeganCounts() {
    assertThat(Tally.NONE.begun(1)).isEqualTo(new Tally(1, 1));
    assertThat(Tally.NONE.begun(1).begun(2).begun(3)).isEqualTo(new Tally(3, 3));
  }

  @Test
  void aDeliveryThatNobodyBeganDoesNot() {
    assertThat(Tally.NONE.passed(1).begun(2)).isEqualTo(new Tally(2, 1));
  }

  @Test
  void oneDeliveryInARowMayBeOverlooked() {
    assertThat(Tally.NONE.begun(2).begun(4)).isEqualTo(new Tally(4, 2));
    assertThat(Tally.NONE.passed(2)).isEqualTo(new Tally(2, 0));
  }

  @Test
  void furtherOnesCount() {
    assertThat(Tally.NONE.begun(5)).isEqualTo(new Tally(5, 4));
    assertThat(Tally.NONE.passed(3)).isEqualTo(new Tally(3, 1));
  }

  @Test
  void anAttemptCountsThoughTheBrokerForgotItsDeliveries() {
    assertThat(new Tally(4, 2).begun(1)).isEqualTo(new Tally(1, 3));
  }

  @Test
  void nothingIsNegative() {
    assertThatThrownBy(() -> new Tally(-1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Tally(0, -1)).isInstanceOf(IllegalArgumentException.class);
  }
}
