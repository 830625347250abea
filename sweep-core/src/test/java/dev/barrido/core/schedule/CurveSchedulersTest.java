package dev.barrido.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CurveSchedulersTest {
  @Test
  void medianComparesTheBestLossWithTheRunningAveragesOfOthers() {
    TrialScheduler median = new MedianScheduler(3, 2);
    curve(median, 0, 1.0, 0.4); // average 0.7
    curve(median, 1, 0.75, 0.5); // 0.625
    curve(median, 2, 0.6, 0.2); // 0.4

    assertThat(curve(median, 3, 0.65, 0.7))
        .isEqualTo(new Verdict.Prune(3, new Evidence("median", 2, null, 3, 3, 0.65, 0.625)));
    assertThat(curve(median, 4, 0.9, 0.6)).isInstanceOf(Verdict.Continue.class);
  }

  @Test
  void medianTakesTheMeanOfTheMiddleTwo() {
    TrialScheduler median = new MedianScheduler(2, 1);
    curve(median, 0, 0.25);
    curve(median, 1, 0.75);

    assertThat(curve(median, 2, 0.5).evidence().threshold()).isEqualTo(0.5);
  }

  @Test
  void medianJudgesRunningCurvesAsTheyStandNow() {
    TrialScheduler median = new MedianScheduler(1, 1);
    curve(median, 0, 0.5);
    assertThat(curve(median, 1, 0.4)).isInstanceOf(Verdict.Continue.class);

    median.on(new Measurement(0, 2, 0.1)); // average 0.3, and never ended

    assertThat(median.on(new Measurement(1, 2, 0.4)).get(0))
        .isEqualTo(new Verdict.Prune(1, new Evidence("median", 2, null, 2, 1, 0.4, 0.3)));
  }

  @Test
  void percentileKeepsTheBestQuarter() {
    TrialScheduler percentile = new PercentileScheduler(25, 4, 1);
    for (int trial = 0; trial < 8; trial++) {
      curve(percentile, trial, 0.1 * (8 - trial)); // falling, so that nobody is pruned
    }

    // a quarter of eight is two: the second best has 0.2
    assertThat(curve(percentile, 8, 0.21))
        .isInstanceOf(Verdict.Prune.class)
        .extracting(verdict -> verdict.evidence().rank())
        .isEqualTo(3);
    assertThat(curve(percentile, 9, 0.15)).isInstanceOf(Verdict.Continue.class);
  }

  @Test
  void saysNothingBeforeEnoughOthersHaveGotAsFar() {
    TrialScheduler median = new MedianScheduler(3, 4);
    for (int trial = 0; trial < 4; trial++) {
      curve(median, trial, 0.1, 0.1, 0.1);
    }
    curve(median, 4, 0.1, 0.1, 0.1, 0.1);
    curve(median, 5, 0.1, 0.1, 0.1, 0.1);

    // only two have measured epoch 4, and epoch 3 is too early
    assertThat(curve(median, 6, 9, 9, 9, 9))
        .isEqualTo(new Verdict.Continue(6, new Evidence("median", 4, null, null, 0, 9, null)));
    assertThat(curve(median, 7, 9, 9, 9, 9)).isInstanceOf(Verdict.Prune.class);
  }

  @Test
  void refusesCountsThatCompareWithNobody() {
    assertThatThrownBy(() -> new MedianScheduler(0, 1)).hasMessageContaining("got 0 and 1");
    assertThatThrownBy(() -> new PercentileScheduler(100, 1, 1))
        .hasMessage("percentile: expected 1 to 99, got 100");
  }

  /** The verdict on its last epoch. */
  private static Verdict curve(TrialScheduler scheduler, int trial, double... losses) {
    Verdict last = new Verdict.Continue(trial, Evidence.unjudged("none", 1, 0));
    for (int epoch = 1; epoch <= losses.length; epoch++) {
      last = scheduler.on(new Measurement(trial, epoch, losses[epoch - 1])).get(0);
    }
    return last;
  }
}
