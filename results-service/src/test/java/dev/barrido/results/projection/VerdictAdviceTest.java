package dev.barrido.results.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.events.Advice;
import dev.barrido.events.EpochMeasured;
import dev.barrido.events.PromoteTrial;
import dev.barrido.events.PruneTrial;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrainerId;
import dev.barrido.events.TrainerRecord;
import dev.barrido.events.TrialHeld;
import dev.barrido.events.TrialId;
import dev.barrido.events.TrialPaused;
import dev.barrido.results.projection.GivenVerdict.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictAdviceTest {
  private static final SweepId SWEEP = new SweepId("advised");
  private static final TrainerId TRAINER = new TrainerId("trainer-0");

  @Test
  void saysAPromotionThatAMeasurementBringsAboutBeforeThePauseThatFollowsIt() {
    List<Advice> advice =
        advice(
            List.of(measured(2, 1), paused(2, 1)),
            new KeptVerdict(verdict(0, Kind.PROMOTE, 2), true),
            new KeptVerdict(verdict(2, Kind.PAUSE, 2), true));

    assertThat(advice).hasSize(2);
    assertThat(((PromoteTrial) advice.get(0)).number()).isZero();
    assertThat(((PromoteTrial) advice.get(0)).toEpoch()).isEqualTo(3);
    assertThat(((TrialHeld) advice.get(1)).number()).isEqualTo(2);
  }

  @Test
  void keepsAPromotionBackUntilTheTrainerHasLeftTheTrial() {
    KeptVerdict early = new KeptVerdict(verdict(0, Kind.PROMOTE, 2), false);

    assertThat(advice(List.of(measured(2, 1)), early)).isEmpty();
  }

  @Test
  void saysAPromotionInPlaceOfThePause() {
    assertThat(
            advice(
                List.of(paused(0, 1)),
                new KeptVerdict(verdict(0, Kind.PAUSE, 0), true),
                new KeptVerdict(verdict(0, Kind.PROMOTE, 2), true)))
        .singleElement()
        .isInstanceOf(PromoteTrial.class);
  }

  @Test
  void saysWhichFoldsDoNotGoOnWithTheirTrial() {
    KeptVerdict kept = new KeptVerdict(verdict(0, Kind.PROMOTE, 2), true, List.of(1, 4));

    assertThat(advice(List.of(measured(2, 1)), kept))
        .singleElement()
        .isInstanceOfSatisfying(
            PromoteTrial.class, up -> assertThat(up.foldsEnded()).containsExactly(1, 4));
    assertThat(advice(List.of(paused(0, 1)), new KeptVerdict(kept.given(), true)))
        .singleElement()
        .isInstanceOfSatisfying(PromoteTrial.class, up -> assertThat(up.foldsEnded()).isNull());
  }

  @Test
  void saysEveryAdviceOnceWhateverBroughtItAbout() {
    assertThat(
            advice(
                List.of(measured(2, 1), measured(2, 1)),
                new KeptVerdict(verdict(2, Kind.PRUNE, 2), false)))
        .singleElement()
        .isInstanceOf(PruneTrial.class);
  }

  @Test
  void saysNothingOfVerdictsThatOthersBroughtAbout() {
    assertThat(advice(List.of(measured(1, 1)), new KeptVerdict(verdict(2, Kind.PRUNE, 2), false)))
        .isEmpty();
  }

  private static List<Advice> advice(List<TrainerRecord> records, KeptVerdict... verdicts) {
    return VerdictAdvice.of(SWEEP, records, List.of(verdicts));
  }

  private static GivenVerdict verdict(int number, Kind kind, int causedBy) {
    boolean up = kind == Kind.PROMOTE;
    return new GivenVerdict(
        number, 1, kind, "asha", 0, 1, 2, 0.5, 0.5, up ? 1 : null, up ? 3 : null, causedBy, 1);
  }

  private static EpochMeasured measured(int number, int epoch) {
    return new EpochMeasured(
        SWEEP, TrialId.of(SWEEP, number), number, 1, TRAINER, epoch, 0.5, false, Map.of(), 0, 9);
  }

  private static TrialPaused paused(int number, int epoch) {
    return new TrialPaused(
        SWEEP, TrialId.of(SWEEP, number), number, 1, TRAINER, epoch, 0.5, Map.of(), 0, 9);
  }
}
