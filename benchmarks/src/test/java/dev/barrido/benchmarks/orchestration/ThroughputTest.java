package dev.barrido.benchmarks.orchestration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.barrido.benchmarks.stack.Spent;
import dev.barrido.events.EndState;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrainerId;
import dev.barrido.events.TrialEnded;
import dev.barrido.events.TrialId;
import dev.barrido.events.TrialScored;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThroughputTest {
  private static final SweepId SWEEP = new SweepId("orchestration");
  private static final TrainerId TRAINER = new TrainerId("trainer");

  private final Throughput throughput = new Throughput(700);

  @Test
  void countsEachTrialOnceWhereverItStands() {
    scored(0, 1_000);
    scored(1, 1_500);
    scored(2, 1_600);
    scored(3, 1_700);
    scored(0, 9_000);

    assertThat(throughput.trials()).isEqualTo(4);
    assertThat(throughput.perSecond()).isEqualTo(4.0);
    assertThat(throughput.perSecondOfFirst(2)).isEqualTo(2.0);
    assertThat(throughput.perSecondOfLast(3)).isCloseTo(10.0, within(1e-9));
    assertThat(throughput.apart()).containsExactly(500.0, 100.0, 100.0);
  }

  @Test
  void processorTimeIsSharedByTheTrials() {
    scored(0, 1_000);
    scored(1, 1_500);
    throughput.spent(new Spent(Map.of("broker", 30.0)));

    assertThat(throughput.millisEach()).containsExactly(Map.entry("broker", 15.0));
  }

  @Test
  void storingLastsFromTheTrainersWordToTheScore() {
    ended(1, 2_030);
    scored(0, 1_000);
    ended(0, 980);
    scored(1, 2_040);

    assertThat(throughput.storing()).containsExactlyInAnyOrder(20.0, 10.0);
  }

  private void ended(int number, long sentMillis) {
    throughput.take(
        new TrialEnded(
            SWEEP,
            TrialId.of(SWEEP, number),
            number,
            1,
            TRAINER,
            EndState.COMPLETED,
            null,
            null,
            1,
            1,
            0.0,
            Map.of(),
            0,
            0),
        sentMillis,
        0);
  }

  private void scored(int number, long sentMillis) {
    throughput.take(
        new TrialScored(
            SWEEP,
            TrialId.of(SWEEP, number),
            number,
            EndState.COMPLETED,
            null,
            null,
            1,
            1,
            0.0,
            Map.of(),
            0),
        sentMillis,
        0);
  }
}
