package dev.barrido.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoSchedulerTest {
  @Test
  void letsEvenTheWorstTrialGoOn() {
    NoScheduler scheduler = new NoScheduler();
    scheduler.on(new Measurement(0, 1, 0.1));

    assertThat(scheduler.on(new Measurement(1, 1, 1e9)))
        .containsExactly(
            new Verdict.Continue(1, new Evidence("none", 1, null, null, 0, 1e9, null)));
  }
}
