package dev.barrido.benchmarks.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.events.EndState;
import dev.barrido.events.EpochMeasured;
import dev.barrido.events.Event;
import dev.barrido.events.PruneTrial;
import dev.barrido.events.StopReason;
import dev.barrido.events.StopTrial;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrainerId;
import dev.barrido.events.TrialEnded;
import dev.barrido.events.TrialId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TravelsTest {
  private static final SweepId SWEEP = new SweepId("verdicts");
  private static final TrialId TRIAL = TrialId.of(SWEEP, 0);
  private static final TrainerId TRAINER = new TrainerId("trainer");

  private final Travels travels = new Travels();

  @Test
  void aJourneyBeginsWithTheEpochThatWasJudged() {
    take(ended(EndState.PRUNED), 190, 191);
    take(new StopTrial(SWEEP, TRIAL, StopReason.PRUNED, 0), 150, 160);
    take(pruned(2), 130, 131);
    take(measured(1), 0, 1);
    take(measured(2), 100, 101);
    take(measured(3), 180, 181);

    assertThat(travels.journeys()).containsExactly(new Journey(30, 50, 60, 90));
  }

  @Test
  void aTrialThatCompletedBeforeItWasToldHasNone() {
    take(measured(2), 100, 101);
    take(pruned(2), 130, 131);
    take(new StopTrial(SWEEP, TRIAL, StopReason.PRUNED, 0), 150, 160);
    take(ended(EndState.COMPLETED), 140, 141);

    assertThat(travels.journeys()).isEmpty();
  }

  @Test
  void anOrderOfAnotherReasonIsNotTheVerdicts() {
    take(measured(2), 100, 101);
    take(pruned(2), 130, 131);
    take(new StopTrial(SWEEP, TRIAL, StopReason.CANCELLED, 0), 150, 160);
    take(ended(EndState.PRUNED), 190, 191);

    assertThat(travels.journeys()).isEmpty();
  }

  private void take(Event fact, long sentMillis, long heardMillis) {
    travels.take(fact, sentMillis, heardMillis);
  }

  private static EpochMeasured measured(int epoch) {
    return new EpochMeasured(SWEEP, TRIAL, 0, 1, TRAINER, epoch, 0.5, false, Map.of(), 0, 0);
  }

  private static PruneTrial pruned(int epoch) {
    return new PruneTrial(SWEEP, TRIAL, 0, "asha", epoch, 0, 2, 2, 0.5, 0.4, "", 0);
  }

  private static TrialEnded ended(EndState state) {
    return new TrialEnded(
        SWEEP, TRIAL, 0, 1, TRAINER, state, null, null, 3, 2, 0.5, Map.of(), 0, 0);
  }
}
