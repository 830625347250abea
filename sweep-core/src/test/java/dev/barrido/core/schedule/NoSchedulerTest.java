package dev.barrido.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoSchedulerTest {
  @Test
  void letsEvenTheWorstTrialGoOn() {
    NoScheduler scheduler = new NoScheduler();
    scheduler.onMeasurement(0, 1, 0.1);

    assertThat(scheduler.onMeasurement(1, 1, 1e9)).isEqualTo(new Verdict.Continue());
  }
}
