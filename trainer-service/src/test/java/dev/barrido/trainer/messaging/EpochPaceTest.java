package dev.barrido.trainer.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EpochPaceTest {
  private static final long SECOND = 1_000_000_000L;

  private long now = 17 * SECOND;
  private long paused;

  @Test
  void holdsATrialThatIsTooFast() {
    EpochPace pace = pace(100);
    long began = now;

    for (int epoch = 0; epoch < 1_000; epoch++) {
      pace.await();
    }

    assertThat(now - began).isEqualTo(10 * SECOND);
  }

  @Test
  void leavesASlowTrialAlone() {
    EpochPace pace = pace(100);

    for (int epoch = 0; epoch < 1_000; epoch++) {
      now += SECOND / 100;
      pace.await();
    }

    assertThat(paused).isZero();
  }

  @Test
  void letsATrialThatStoodStillCatchUpOnASecondAndNoMore() {
    EpochPace pace = pace(100);
    now += 3_600 * SECOND;

    for (int epoch = 0; epoch < 200; epoch++) {
      pace.await();
    }

    assertThat(paused).isEqualTo(SECOND);
  }

  @Test
  void mayBeOff() {
    EpochPace pace = pace(0);

    for (int epoch = 0; epoch < 1_000; epoch++) {
      pace.await();
    }

    assertThat(paused).isZero();
    assertThatThrownBy(() -> pace(-1)).hasMessageContaining("trainer.epochs-per-second");
  }

  private EpochPace pace(int perSecond) {
    return new EpochPace(
        perSecond,
        () -> now,
        nanos -> {
          paused += nanos;
          now += nanos;
        });
  }
}
