package dev.barrido.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AshaSchedulerTest {
  /**
   * Nine configurations, r = 1, R = 9, eta = 3, as in the paper's example: 1, 6 and 8 are the best
   * of their threes, 8 the best of all. Numbers count from 1 there; trial 0 is never measured here.
   */
  private static final double[] LOSSES = {0, 0.5, 0.8, 0.9, 0.85, 0.7, 0.4, 0.95, 0.3, 0.75};

  @Test
  void climbsAsThePapersOneWorkerDoes() {
    AshaScheduler asha = asha(AshaVariant.PAUSE);
    List<String> told = new ArrayList<>();
    for (int trial = 1; trial <= 9; trial++) {
      for (Verdict verdict : asha.on(new Measurement(trial, 1, LOSSES[trial]))) {
        told.add(word(verdict));
        if (verdict instanceof Verdict.Promote promote && promote.toEpoch() == 3) {
          asha.on(new Measurement(promote.trial(), 2, LOSSES[promote.trial()] - 0.01));
          asha.on(new Measurement(promote.trial(), 3, LOSSES[promote.trial()] - 0.02))
              .forEach(higher -> told.add(word(higher)));
        }
      }
    }

    assertThat(told)
        .containsExactly(
            "1 pauses at 0",
            "2 pauses at 0",
            "1 rises to 1",
            "1 pauses at 1",
            "3 pauses at 0",
            "4 pauses at 0",
            "5 pauses at 0",
            "6 rises to 1",
            "6 pauses at 1",
            "7 pauses at 0",
            "8 rises to 1",
            "8 rises to 2",
            "9 pauses at 0");
  }

  @Test
  void saysWhatEveryVerdictRestsOn() {
    AshaScheduler asha = asha(AshaVariant.PAUSE);
    asha.on(new Measurement(1, 1, 0.5));
    asha.on(new Measurement(2, 1, 0.8));

    List<Verdict> verdicts = asha.on(new Measurement(3, 1, 0.9));

    assertThat(verdicts)
        .containsExactly(
            new Verdict.Promote(1, 1, 3, new Evidence("asha", 1, 0, 1, 2, 0.5, 0.5)),
            new Verdict.Pause(3, new Evidence("asha", 1, 0, 3, 2, 0.9, 0.5)));
    assertThat(verdicts.get(1).evidence().sentence())
        .isEqualTo("asha: rank 3 of 3 at epoch 1 (rung 0), 0.9 against 0.5");
  }

  @Test
  void promotesNoTrialThatHasEndedAndNoOtherInItsPlace() {
    AshaScheduler asha = asha(AshaVariant.PAUSE);
    asha.on(new Measurement(1, 1, 0.5));
    asha.on(new Measurement(2, 1, 0.8));
    asha.onEnd(1);

    assertThat(asha.on(new Measurement(3, 1, 0.9)))
        .singleElement()
        .isInstanceOf(Verdict.Pause.class);
  }

  @Test
  void tellsHowFarATrialMayTrain() {
    AshaScheduler asha = asha(AshaVariant.PAUSE);
    assertThat(asha.mayTrainTo(1)).isEqualTo(1);
    for (int trial = 1; trial <= 3; trial++) {
      asha.on(new Measurement(trial, 1, LOSSES[trial]));
    }

    assertThat(asha.mayTrainTo(1)).isEqualTo(3);
    assertThat(asha.mayTrainTo(2)).isEqualTo(1);
    assertThat(asha(AshaVariant.STOP).mayTrainTo(1)).isEqualTo(9);
  }

  @Test
  void remindsATrialThatTrainsOnAlthoughItIsPaused() {
    AshaScheduler asha = asha(AshaVariant.PAUSE);
    List<Verdict> first = asha.on(new Measurement(1, 1, 0.5));

    assertThat(asha.on(new Measurement(1, 2, 0.4))).isEqualTo(first);
    assertThat(asha.mayTrainTo(1)).isEqualTo(1);
  }

  @Test
  void knowsThatATrialWasPromotedWhenItMeasuresAtAHigherRung() {
    AshaScheduler asha = asha(AshaVariant.PAUSE);
    asha.on(new Measurement(1, 1, 0.5));
    asha.on(new Measurement(1, 3, 0.4));
    asha.on(new Measurement(2, 1, 0.8));

    // 1 is the best of three in rung 0, but has risen already
    assertThat(asha.on(new Measurement(3, 1, 0.9)))
        .singleElement()
        .isInstanceOf(Verdict.Pause.class);
    assertThat(asha.mayTrainTo(1)).isEqualTo(3);
  }

  @Test
  void stopsWhoIsNotAmongTheBestThirdOfThoseThatCame() {
    AshaScheduler asha = asha(AshaVariant.STOP);
    List<String> told = new ArrayList<>();
    for (int trial = 1; trial <= 9; trial++) {
      told.add(word(asha.on(new Measurement(trial, 1, LOSSES[trial])).get(0)));
    }

    assertThat(told)
        .containsExactly(
            "1 continues",
            "2 continues",
            "3 is pruned",
            "4 is pruned",
            "5 is pruned",
            "6 continues",
            "7 is pruned",
            "8 continues",
            "9 is pruned");
    assertThat(asha.on(new Measurement(9, 2, 0.1)).get(0)).isInstanceOf(Verdict.Prune.class);
  }

  @Test
  void judgesATrialByItsBestEpoch() {
    AshaScheduler asha = new AshaScheduler(2, 8, 2, 0, AshaVariant.STOP);
    asha.on(new Measurement(1, 1, 0.2));
    asha.on(new Measurement(1, 2, 0.6));
    asha.on(new Measurement(2, 1, 0.9));

    assertThat(asha.on(new Measurement(2, 2, 0.5)))
        .containsExactly(new Verdict.Prune(2, new Evidence("asha", 2, 0, 2, 1, 0.5, 0.2)));
  }

  @Test
  void leavesOutTheLowestRungs() {
    AshaScheduler asha = new AshaScheduler(1, 27, 3, 2, AshaVariant.PAUSE);

    assertThat(asha.mayTrainTo(0)).isEqualTo(9);
    assertThatThrownBy(() -> new AshaScheduler(1, 27, 3, 4, AshaVariant.PAUSE))
        .hasMessage("earlyStoppingRate: expected 0 to 3 rungs, got 4");
  }

  private static AshaScheduler asha(AshaVariant variant) {
    return new AshaScheduler(1, 9, 3, 0, variant);
  }

  private static String word(Verdict verdict) {
    if (verdict instanceof Verdict.Promote promote) {
      return promote.trial() + " rises to " + promote.toRung();
    }
    if (verdict instanceof Verdict.Pause pause) {
      return pause.trial() + " pauses at " + pause.evidence().rung();
    }
    return verdict.trial() + (verdict instanceof Verdict.Prune ? " is pruned" : " continues");
  }
}
