package dev.barrido.trainer.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
  private long now = 7;
  private final Pace pace = new Pace(Duration.ofNanos(1_000), () -> now);

  @Test
  void isDueOnceInAnInterval() {
    assertThat(pace.isDue()).isFalse();
    now += 999;
    assertThat(pace.isDue()).isFalse();
    now += 1;
    assertThat(pace.isDue()).isTrue();

    pace.run(() -> now += 10);

    now += 999;
    assertThat(pace.isDue()).isFalse();
    now += 1;
    assertThat(pace.isDue()).isTrue();
  }

  @Test
  void neverTakesMoreThanATwentiethOfTheTime() {
    pace.run(() -> now += 500);

    now += 9_999;
    assertThat(pace.isDue()).isFalse();
    now += 1;
    assertThat(pace.isDue()).isTrue();
  }

  @Test
  void waitsAsLongAfterAFailure() {
    assertThatThrownBy(
            () ->
                pace.run(
                    () -> {
                      throw new IllegalStateException("disk full");
                    }))
        .hasMessage("disk full");

    assertThat(pace.isDue()).isFalse();
  }
}
