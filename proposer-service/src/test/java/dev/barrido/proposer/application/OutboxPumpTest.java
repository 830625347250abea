package dev.barrido.proposer.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.barrido.events.Pool;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrialJob;
import dev.barrido.events.spec.SpecReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A trial of three folds, committed and to be published. */
class OutboxPumpTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.ofEpochMilli(1_800_000_000_000L), ZoneOffset.UTC);
  private static final SweepId SWEEP = new SweepId("folded-abc123");
  private static final String SPEC =
      """
      apiVersion: barrido.dev/v1
      kind: Sweep
      metadata: {name: folded}
      spec:
        pool: gpu-large
        objective: {type: minimize, objectiveMetricName: value}
        algorithm: {algorithmName: random}
        maxTrialCount: 5
        parameters:
          - {name: x, parameterType: double, feasibleSpace: {min: -5, max: 5}}
        training:
          trainer: function
          function: sphere
          inputs: ["${x}"]
          validation: {folds: 3}
      """;

  private final List<Unpublished> waiting = new ArrayList<>(List.of(trial(0), trial(1)));
  private final List<Outgoing> sent = new ArrayList<>();
  private UnaryOperator<Map<SweepId, Integer>> shares = UnaryOperator.identity();

  @Test
  void publishesOneJobOfEachFoldBeforeItMarksTheTrial() {
    assertThat(pump(sent::addAll).empty()).isEqualTo(2);

    assertThat(sent)
        .allSatisfy(
            job -> assertThat(((Outgoing.Job) job).pool()).isEqualTo(new Pool("gpu-large")));
    assertThat(jobs()).extracting(TrialJob::number).containsExactly(0, 0, 0, 1, 1, 1);
    assertThat(jobs()).extracting(TrialJob::fold).containsExactly(0, 1, 2, 0, 1, 2);
    assertThat(jobs()).extracting(TrialJob::foldSeed).containsOnly(jobs().get(0).foldSeed());
    assertThat(waiting).isEmpty();
  }

  @Test
  void publishesNoJobOfAFoldThatEndedBeforeItsTrialWentOn() {
    waiting.clear();
    waiting.add(trial(0, new Climb(9, 3, false, List.of(1), List.of())));

    pump(sent::addAll).empty();

    assertThat(jobs()).extracting(TrialJob::fold).containsExactly(0, 2);
    assertThat(jobs()).extracting(TrialJob::folds).containsOnly(3);
    assertThat(jobs()).extracting(TrialJob::resumeFromEpoch).containsOnly(3);
  }

  @Test
  void afterACrashBetweenFoldsItPublishesTheSameJobsAgain() {
    EventPublisher dying =
        events -> {
          sent.addAll(events.subList(0, 2));
          throw new IllegalStateException("killed, on purpose");
        };
    assertThatThrownBy(() -> pump(dying).empty()).hasMessage("killed, on purpose");
    assertThat(waiting).hasSize(2);

    pump(sent::addAll).empty();

    assertThat(sent).hasSize(8);
    assertThat(sent.subList(2, 4)).isEqualTo(sent.subList(0, 2));
  }

  @Test
  void publishesOnlyTheTrialsWhoseTurnItIs() {
    shares = waitingBySweep -> Map.of(SWEEP, waitingBySweep.get(SWEEP) == 2 ? 1 : 0);

    assertThat(pump(sent::addAll).empty()).isEqualTo(1);

    assertThat(jobs()).extracting(TrialJob::number).containsOnly(0);
    assertThat(waiting).hasSize(1);
  }

  private OutboxPump pump(EventPublisher publisher) {
    Outbox outbox =
        new Outbox() {
          @Override
          public List<Unpublished> unpublished(
              int limit, UnaryOperator<Map<SweepId, Integer>> shares) {
            int places = shares.apply(Map.of(SWEEP, waiting.size())).get(SWEEP);
            return List.copyOf(waiting.subList(0, places));
          }

          @Override
          public void markPublished(List<Unpublished> published) {
            waiting.removeAll(published);
          }
        };
    return new OutboxPump(outbox, publisher, shares, sweep -> SpecReader.read(SPEC), CLOCK);
  }

  private List<TrialJob> jobs() {
    return sent.stream().map(record -> (TrialJob) record.event()).toList();
  }

  private static Unpublished trial(int number) {
    return trial(number, Climb.begun(null));
  }

  private static Unpublished trial(int number, Climb climb) {
    StoredTrial trial =
        new StoredTrial(number, Map.of("x", 2.5), "SEARCHED", 99, 0, 0, climb, 0, null, null);
    return new Unpublished.Job(SWEEP, trial, 7);
  }
}
