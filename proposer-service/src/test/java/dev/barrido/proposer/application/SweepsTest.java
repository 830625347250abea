package dev.barrido.proposer.application;

import static dev.barrido.proposer.Scores.scored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.barrido.events.Advice;
import dev.barrido.events.SweepId;
import dev.barrido.events.spec.TrainingRule;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several sweeps, each with two trials at work, and what they decide together. */
class SweepsTest {
  private static final String SPEC =
      """
      apiVersion: barrido.dev/v1
      kind: Sweep
      metadata: {name: one-of-many}
      spec:
        objective: {type: minimize, objectiveMetricName: value}
        algorithm: {algorithmName: random}
        parallelTrialCount: 2
        maxTrialCount: 4
        parameters:
          - {name: x, parameterType: double, feasibleSpace: {min: -5, max: 5}}
        training: {trainer: function, function: sphere, inputs: ["${x}"]}
      """;

  private final SteppingClock clock = new SteppingClock();
  private final ListedChanges store = new ListedChanges();
  private int told;
  private final Sweeps sweeps =
      new Sweeps(
          store,
          clock,
          new Random(1),
          Quotas.NONE,
          new SweepLimits(100, 10, 10),
          TrainingRule.NONE,
          () -> told++);

  @Test
  void aNewSweepIsToldOnceWithItsFirstTrials() {
    sweeps.submit(SPEC);

    assertThat(store.commits).hasSize(1);
    assertThat(told).isEqualTo(1);
  }

  @Test
  void whatSeveralDecideIsCommittedTogetherAndToldOnce() {
    List<SweepId> ids = submit(3);

    sweeps.advise(firstTrialEnds(ids));

    assertThat(store.commits).hasSize(1);
    assertThat(store.commits.get(0))
        .extracting(SweepChange::sweepId)
        .containsExactlyInAnyOrderElementsOf(ids);
    assertThat(store.commits.get(0))
        .allSatisfy(
            change -> {
              assertThat(change.ended()).singleElement().extracting("end.number").isEqualTo(0);
              assertThat(change.proposed()).extracting(StoredTrial::number).containsExactly(2);
            });
    assertThat(told).isEqualTo(1);
  }

  @Test
  void whatIsNotCommittedNoneOfThemHasDecided() throws Exception {
    List<SweepId> ids = submit(2);
    store.away = true;
    assertThatThrownBy(() -> sweeps.advise(firstTrialEnds(ids))).hasMessage("away, on purpose");
    assertThat(told).isZero();
    store.away = false;

    // By another thread, which finds them free.
    CompletableFuture.runAsync(() -> sweeps.advise(firstTrialEnds(ids))).get(60, TimeUnit.SECONDS);
    sweeps.advise(firstTrialEnds(ids));

    assertThat(store.commits).hasSize(1);
    assertThat(store.commits.get(0))
        .allSatisfy(
            change ->
                assertThat(change.proposed()).extracting(StoredTrial::number).containsExactly(2));
  }

  @Test
  void oneThatDecidesForLongKeepsNoOthersWaiting() {
    List<SweepId> ids = submit(3);
    clock.stepMillis = 1_000;

    sweeps.advise(firstTrialEnds(ids));

    assertThat(store.commits).hasSize(3).allSatisfy(commit -> assertThat(commit).hasSize(1));
  }

  @Test
  void ofSweepsThatEndTogetherNoneIsUnderWay() {
    List<SweepId> ids = submit(2);

    sweeps.advise(
        ids.stream()
            .collect(
                Collectors.toMap(
                    id -> id,
                    id ->
                        IntStream.range(0, 4).<Advice>mapToObj(i -> scored(id, i, 1.0)).toList())));

    assertThat(sweeps.underWay()).isEmpty();
    assertThat(store.commits).hasSize(1);
  }

  private List<SweepId> submit(int count) {
    List<SweepId> ids = Stream.generate(() -> sweeps.submit(SPEC)).limit(count).toList();
    store.commits.clear();
    told = 0;
    return ids;
  }

  private static Map<SweepId, List<Advice>> firstTrialEnds(List<SweepId> sweeps) {
    return sweeps.stream().collect(Collectors.toMap(id -> id, id -> List.of(scored(id, 0, 1.0))));
  }

  /** A clock that goes on by so much whenever somebody looks at it. */
  private static final class SteppingClock extends Clock {
    private long millis = 1_800_000_000_000L;
    private long stepMillis;

    @Override
    public Instant instant() {
      millis += stepMillis;
      return Instant.ofEpochMilli(millis);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("a clock of one zone");
    }
  }
}
