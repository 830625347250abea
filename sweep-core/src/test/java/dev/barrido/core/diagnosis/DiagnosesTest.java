package dev.barrido.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiagnosesTest {
  private static final double LN2 = Math.log(2);

  @Test
  void aTrainingThatLearnsHasNothing() {
    assertThat(Diagnoses.of(good(40).completed())).isEmpty();
  }

  @Test
  void aLossThatIsNoNumberMeansTooHighARate() {
    List<Diagnosis> diagnoses = Diagnoses.of(good(3).diverged());

    assertThat(diagnoses).hasSize(1);
    assertThat(diagnoses.get(0).kind()).isEqualTo(DiagnosisKind.LEARNING_RATE_TOO_HIGH);
    assertThat(diagnoses.get(0).epoch()).isEqualTo(3);
    assertThat(diagnoses.get(0).evidence()).containsEntry("divergedAtEpoch", 3.0);
  }

  @Test
  void aFirstEpochWithoutALossMeansTooHighARate() {
    assertThat(kinds(good(1).diverged())).containsExactly(DiagnosisKind.LEARNING_RATE_TOO_HIGH);
  }

  @Test
  void aLossFarAboveThatBeforeTheFirstStepMeansTooHighARate() {
    LearningCurve curve = new CurveBuilder(1).startingAt(0.7).with("train.loss", 1.8).running();

    assertThat(Diagnoses.of(curve).get(0).evidence())
        .containsEntry("trainLoss", 1.8)
        .containsEntry("startingLoss", 0.7);
    assertThat(kinds(new CurveBuilder(1).startingAt(0.7).with("train.loss", 1.7).running()))
        .isEmpty();
  }

  @Test
  void aLossThatGoesUpAndDownMeansTooHighARate() {
    CurveBuilder swinging = good(12).with("train.loss", epoch -> epoch % 2 == 0 ? 0.4 : 0.5);

    // five rises of 0.1 in the last ten epochs, against a starting loss of 1
    assertThat(kinds(swinging.running())).containsExactly(DiagnosisKind.LEARNING_RATE_TOO_HIGH);
    assertThat(kinds(good(12).with("train.loss", epoch -> epoch % 2 == 0 ? 0.45 : 0.5).running()))
        .doesNotContain(DiagnosisKind.LEARNING_RATE_TOO_HIGH);
  }

  @Test
  void aValidationLossThatOnlyRisesDoesNotSwing() {
    LearningCurve rising = good(20).with("validation.loss", epoch -> 0.3 + 0.1 * epoch).running();

    assertThat(kinds(rising)).containsExactly(DiagnosisKind.OVERFITTING);
  }

  @Test
  void tinyStepsAndAHighLossMeanTooLowARate() {
    CurveBuilder slow =
        good(5).with("train.loss", epoch -> 1 - 0.01 * epoch).with("train.updateRatio", 1e-5);

    assertThat(kinds(slow.running())).containsExactly(DiagnosisKind.LEARNING_RATE_TOO_LOW);
    assertThat(kinds(slow.with("train.updateRatio", 1e-3).running())).isEmpty();
  }

  @Test
  void aStraightLineMeansTooLowARateWhereNobodyMeasuredSteps() {
    CurveBuilder line = new CurveBuilder(10).with("train.loss", epoch -> 2 - 0.02 * epoch);

    assertThat(kinds(line.running())).containsExactly(DiagnosisKind.LEARNING_RATE_TOO_LOW);
    assertThat(kinds(line.with("train.loss", epoch -> 1.5 + 0.5 / epoch).running())).isEmpty();
  }

  @Test
  void aWideningGapIsOverfitting() {
    LearningCurve curve =
        good(20).with("validation.loss", epoch -> 0.5 + 0.01 * Math.pow(epoch - 6, 2)).running();

    Diagnosis diagnosis = Diagnoses.of(curve).get(0);

    assertThat(diagnosis.kind()).isEqualTo(DiagnosisKind.OVERFITTING);
    assertThat(diagnosis.sinceEpoch()).isEqualTo(6);
    assertThat(diagnosis.evidence()).containsEntry("lowestValidationLoss", 0.5);
  }

  @Test
  void aHighFloorIsUnderfittingOnceTheTrainingIsComplete() {
    CurveBuilder floor = floor(15);

    assertThat(kinds(floor.running())).isEmpty();
    assertThat(kinds(floor.completed())).containsExactly(DiagnosisKind.UNDERFITTING);
    assertThat(kinds(floor(30).running())).containsExactly(DiagnosisKind.UNDERFITTING);
  }

  @Test
  void aLossThatStoodStillAndThenFellWasOnAPlateau() {
    LearningCurve curve =
        good(20)
            .startingAt(0.7)
            .with("train.loss", epoch -> epoch <= 12 ? LN2 : LN2 * Math.exp(12 - epoch))
            .running();

    Diagnosis diagnosis = Diagnoses.of(curve).get(0);

    assertThat(diagnosis.kind()).isEqualTo(DiagnosisKind.PLATEAU);
    assertThat(diagnosis.epoch()).isEqualTo(13);
    assertThat(diagnosis.evidence()).containsEntry("epochs", 12.0);
  }

  @Test
  void unitsThatAreIdleThreeEpochsRunningAreDead() {
    CurveBuilder dead = good(3).with("train.deadUnits", 0.6);

    assertThat(kinds(dead.running())).containsExactly(DiagnosisKind.DEAD_UNITS);
    assertThat(kinds(good(3).with("train.saturatedUnits", 0.6).running()))
        .containsExactly(DiagnosisKind.DEAD_UNITS);
    assertThat(kinds(dead.with("train.deadUnits", epoch -> epoch == 2 ? 0.1 : 0.6).running()))
        .isEmpty();
  }

  @Test
  void aLayerThatDoesNotMoveWhileOthersDoVanishes() {
    CurveBuilder stuck =
        good(3)
            .with("train.loss", LN2)
            .with("train.updateRatioLowest", 1e-7)
            .with("train.updateRatioHighest", 1e-3);

    assertThat(kinds(stuck.running())).containsExactly(DiagnosisKind.VANISHING_UPDATES);
    assertThat(kinds(stuck.with("train.updateRatioHighest", 1e-6).running())).isEmpty();
    assertThat(
            kinds(
                stuck
                    .with("train.updateRatioLowest", 0)
                    .with("train.updateRatioHighest", 0)
                    .running()))
        .containsExactly(DiagnosisKind.VANISHING_UPDATES);
  }

  @Test
  void aLayerThatNoLongerMovesSinceAllIsLearnedIsAllRight() {
    LearningCurve solved =
        good(30)
            .with("train.loss", epoch -> Math.exp(-epoch))
            .with("train.updateRatioLowest", 1e-9)
            .with("train.updateRatioHighest", 1e-5)
            .running();

    assertThat(Diagnoses.at(solved, Set.of())).isEmpty();
  }

  @Test
  void stepsAsLargeAsATenthOfTheWeightsExplode() {
    CurveBuilder huge = good(3).with("train.updateRatioHighest", 0.2);

    assertThat(kinds(huge.running())).containsExactly(DiagnosisKind.EXPLODING_UPDATES);
    assertThat(kinds(huge.with("train.updateRatioHighest", e -> e == 1 ? 0.2 : 0.05).running()))
        .isEmpty();
  }

  @Test
  void whoeverIsNoBetterThanGuessingHasNoSignal() {
    CurveBuilder blind =
        good(30)
            .with("train.loss", epoch -> 0.7 - 0.01 * epoch)
            .with("validation.error", 0.48)
            .with("validation.guessError", 0.5);

    assertThat(kinds(blind.running())).containsExactly(DiagnosisKind.NO_SIGNAL);
    assertThat(kinds(blind.with("validation.error", 0.38).running())).isEmpty();
    assertThat(
            kinds(blind.with("validation.error", 0.48).without("validation.guessError").running()))
        .isEmpty();
  }

  @Test
  void anAccuracyIsAnErrorToo() {
    CurveBuilder blind =
        good(30)
            .with("train.loss", epoch -> 0.7 - 0.01 * epoch)
            .without("validation.error")
            .with("validation.accuracy", 0.52)
            .with("validation.guessError", 0.5);

    assertThat(kinds(blind.running())).containsExactly(DiagnosisKind.NO_SIGNAL);
  }

  @Test
  void saysEachKindOnce() {
    CurveBuilder swinging = good(40).with("train.loss", epoch -> epoch % 2 == 0 ? 0.3 : 0.9);

    assertThat(kinds(swinging.completed())).containsOnlyOnce(DiagnosisKind.LEARNING_RATE_TOO_HIGH);
  }

  @Test
  void saysTheSameOfAPrefixWhateverComesLater() {
    LearningCurve whole = floor(40).with("train.saturatedUnits", e -> e > 8 ? 1 : 0).completed();
    for (int epochs = 1; epochs < 40; epochs++) {
      int until = epochs;
      LearningCurve prefix = new LearningCurve(whole.epochs().subList(0, until), false);

      assertThat(Diagnoses.of(prefix))
          .isEqualTo(Diagnoses.of(whole).stream().filter(one -> one.epoch() <= until).toList());
    }
  }

  @Test
  void doesNotSayWhatSomethingSaidBeforeExplains() {
    LearningCurve curve =
        good(20)
            .with("train.loss", LN2)
            .with("train.updateRatio", 0)
            .with("train.updateRatioLowest", 0)
            .with("train.updateRatioHighest", 0)
            .with("train.deadUnits", 1)
            .with("validation.error", 0.5)
            .completed();

    assertThat(kinds(curve)).containsExactly(DiagnosisKind.DEAD_UNITS);
  }

  @Test
  void hasNothingToSayOfMetricsItDoesNotKnow() {
    LearningCurve function =
        new CurveBuilder(50).with("value", epoch -> 3 - epoch / 50.0).completed();

    assertThat(Diagnoses.of(function)).isEmpty();
    assertThat(function.epochs()).noneMatch(EpochFigures::tell);
    assertThat(Diagnoses.of(new LearningCurve(List.of(), true))).isEmpty();
  }

  @Test
  void refusesEpochsThatDoNotAscend() {
    EpochFigures second = EpochFigures.of(2, false, Map.of());

    assertThatThrownBy(() -> new LearningCurve(List.of(second, second), false))
        .hasMessage("a learning curve: expected ascending epochs, got 2 before 2");
  }

  @Test
  void everyKindHasARuleAndAnIdThatLeadsBackToIt() {
    for (DiagnosisKind kind : DiagnosisKind.values()) {
      assertThat(DiagnosisKind.of(kind.id())).isEqualTo(kind);
    }
    assertThat(Diagnoses.RULES)
        .extracting(Rule::kind)
        .containsAll(EnumSet.allOf(DiagnosisKind.class));
    assertThatThrownBy(() -> DiagnosisKind.of("tired"))
        .hasMessageContaining("expected one of [learningRateTooHigh, ")
        .hasMessageContaining("got tired");
  }

  /** Learns well, from a loss of 1. */
  private static CurveBuilder good(int epochs) {
    return new CurveBuilder(epochs)
        .startingAt(1)
        .with("train.loss", epoch -> 0.05 + 0.9 * Math.exp(-epoch / 5.0))
        .with("validation.loss", epoch -> 0.1 + 0.9 * Math.exp(-epoch / 5.0))
        .with("validation.error", epoch -> 0.03 + 0.4 * Math.exp(-epoch / 5.0))
        .with("validation.guessError", 0.5)
        .with("train.updateRatio", 1e-3)
        .with("train.updateRatioLowest", 4e-4)
        .with("train.updateRatioHighest", 6e-3)
        .with("train.deadUnits", 0.05);
  }

  /** Falls to 0.7 and stays there. */
  private static CurveBuilder floor(int epochs) {
    return good(epochs)
        .with("train.loss", epoch -> 0.7 + 0.2 * Math.exp(-epoch))
        .with("validation.loss", epoch -> 0.72 + 0.2 * Math.exp(-epoch))
        .with("validation.error", 0.35);
  }

  private static List<DiagnosisKind> kinds(LearningCurve curve) {
    return Diagnoses.of(curve).stream().map(Diagnosis::kind).toList();
  }
}
