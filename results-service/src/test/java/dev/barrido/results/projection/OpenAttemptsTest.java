package dev.barrido.results.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.events.EndState;
import dev.barrido.events.ObjectiveType;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrainerId;
import dev.barrido.events.TrainerRecord;
import dev.barrido.events.TrialEnded;
import dev.barrido.events.TrialHeartbeat;
import dev.barrido.events.TrialId;
import dev.barrido.events.TrialPaused;
import dev.barrido.events.TrialStarted;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenAttemptsTest {
  private static final SweepId SWEEP = new SweepId("s");
  private static final TrialId TRIAL = TrialId.of(SWEEP, 4);

  private final OpenAttempts attempts = new OpenAttempts(List.of());

  @Test
  void theLaterOfTwoStopsWhenTheEarlierShowsASignOfLife() {
    hear(started("one", 1), started("other", 1), alive("one", 1));

    assertThat(attempts.superseded()).containsExactly(attempt("other", 1));
  }

  @Test
  void itIsToldAgainUntilTheTrialEnds() {
    hear(started("one", 1), started("other", 1), alive("one", 1));
    OpenAttempts later = new OpenAttempts(attempts.open());

    later.hear(alive("one", 1));

    assertThat(later.superseded()).containsExactly(attempt("other", 1));
  }

  @Test
  void nobodyStopsForATrainerThatIsDead() {
    hear(started("one", 1), started("other", 2), alive("other", 2), alive("other", 2));

    assertThat(attempts.superseded()).isEmpty();
  }

  @Test
  void whoeverIsStillAtATrialThatEndedStops() {
    hear(started("one", 1), started("other", 2), ended("one", 1), alive("other", 2));

    assertThat(attempts.superseded()).containsExactly(attempt("other", 2));
    assertThat(attempts.open()).isEmpty();
  }

  @Test
  void nobodyStopsForAnAttemptBeforeAPause() {
    hear(started("one", 1), paused("one", 1), started("other", 1), alive("one", 1));

    assertThat(attempts.superseded()).isEmpty();
    assertThat(attempts.open()).containsExactly(attempt("other", 1));
  }

  private void hear(TrainerRecord... records) {
    List.of(records).forEach(attempts::hear);
  }

  private static OpenAttempt attempt(String trainer, int attempt) {
    return new OpenAttempt(TRIAL, 4, new TrainerId(trainer), attempt);
  }

  private static TrainerRecord started(String trainer, int attempt) {
    return new TrialStarted(
        SWEEP,
        TRIAL,
        4,
        attempt,
        new TrainerId(trainer),
        Map.of(),
        "value",
        ObjectiveType.MINIMIZE,
        0,
        null,
        0);
  }

  private static TrainerRecord alive(String trainer, int attempt) {
    return new TrialHeartbeat(SWEEP, TRIAL, attempt, new TrainerId(trainer), 1, 0);
  }

  private static TrainerRecord paused(String trainer, int attempt) {
    return new TrialPaused(
        SWEEP, TRIAL, 4, attempt, new TrainerId(trainer), 2, 0.5, Map.of("value", 0.5), 0, 0);
  }

  private static TrainerRecord ended(String trainer, int attempt) {
    return new TrialEnded(
        SWEEP,
        TRIAL,
        4,
        attempt,
        new TrainerId(trainer),
        EndState.COMPLETED,
        null,
        null,
        2,
        2,
        0.5,
        Map.of("value", 0.5),
        0,
        0);
  }
}
