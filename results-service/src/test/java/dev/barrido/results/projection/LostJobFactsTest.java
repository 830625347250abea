package dev.barrido.results.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.events.EndState;
import dev.barrido.events.EnsembleEvaluated;
import dev.barrido.events.FailureKind;
import dev.barrido.events.Pool;
import dev.barrido.events.PreflightMeasured;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrialEnded;
import dev.barrido.events.TrialLost;
import dev.barrido.results.Facts;
import java.util.List;
import org.junit.jupiter.api.Test;

class LostJobFactsTest {
  private static final Lane LANE = new Lane(Pool.DEFAULT, 0);
  private static final int MAX_ATTEMPTS = 3;
  private static final long NOW = 1_800_000_000_000L;

  @Test
  void queuesATrialAgainWhileItHasAttemptsLeft() {
    SilentJob job = job(JobKind.TRIAL, 0, 3, 0);

    TrialLost lost = LostJobFacts.again(List.of(job), NOW).get(0);

    assertThat(lost.attempt()).isEqualTo(3);
    assertThat(lost.deliveriesLost()).isNull();
    assertThat(LostJobFacts.ends(List.of(job), NOW)).isEmpty();
  }

  @Test
  void countsNoDeliveryThatWasHandedBackInOrder() {
    TrialLost lost = LostJobFacts.again(List.of(job(JobKind.TRIAL, 5, 5, 9)), NOW).get(0);

    assertThat(lost.deliveriesLost()).isEqualTo(5);
  }

  @Test
  void endsATrialWhoseAttemptsAreSpent() {
    SilentJob job = job(JobKind.TRIAL, 2, 2, 0);

    TrialEnded end = (TrialEnded) LostJobFacts.ends(List.of(job), NOW).get(0);

    assertThat(end.endState()).isEqualTo(EndState.FAILED);
    assertThat(end.failureKind()).isEqualTo(FailureKind.TRAINER_LOST);
    assertThat(end.message())
        .isEqualTo("lost with its trainers 4 times; see their logs for the reason");
    assertThat(LostJobFacts.again(List.of(job), NOW)).isEmpty();
  }

  @Test
  void countsALossOfWhichNobodySpokeAsOneAttempt() {
    assertThat(LostJobFacts.again(List.of(job(JobKind.TRIAL, 2, 0, 0)), NOW)).hasSize(1);
    assertThat(LostJobFacts.ends(List.of(job(JobKind.TRIAL, 3, 0, 0)), NOW)).hasSize(1);
  }

  @Test
  void endsALostTaskSinceItsDeliveriesWereMoreThanItsAttempts() {
    EnsembleEvaluated ensemble =
        (EnsembleEvaluated) LostJobFacts.ends(List.of(job(JobKind.ENSEMBLE, 0, 1, 0)), NOW).get(0);
    PreflightMeasured preflight =
        (PreflightMeasured) LostJobFacts.ends(List.of(job(JobKind.PREFLIGHT, 0, 1, 0)), NOW).get(0);

    assertThat(ensemble.failureKind()).isEqualTo(FailureKind.TRAINER_LOST);
    assertThat(preflight.failureKind()).isEqualTo(FailureKind.TRAINER_LOST);
  }

  @Test
  void endsATrialThatLostOneOfItsFolds() {
    SilentJob first = job(JobKind.TRIAL, 0, 1, 0);
    SilentJob fold =
        new SilentJob(
            JobId.of(Facts.ofFold(1, Facts.minimizing("s").started(0, 1))),
            JobKind.TRIAL,
            0,
            LANE,
            3,
            MAX_ATTEMPTS,
            0,
            1,
            0,
            null,
            200_000);

    assertThat(LostJobFacts.again(List.of(first, fold), NOW)).hasSize(1);
    TrialEnded end = (TrialEnded) LostJobFacts.ends(List.of(fold), NOW).get(0);
    assertThat(end.endState()).isEqualTo(EndState.FAILED);
    assertThat(end.failureKind()).isEqualTo(FailureKind.TRAINER_LOST);
    assertThat(end.fold()).isNull();
  }

  private static SilentJob job(JobKind kind, int deliveriesLost, int attempt, int handBacks) {
    return new SilentJob(
        new JobId(new SweepId("s"), "j"),
        kind,
        0,
        LANE,
        3,
        MAX_ATTEMPTS,
        deliveriesLost,
        attempt,
        handBacks,
        null,
        200_000);
  }
}
