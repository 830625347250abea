package dev.barrido.results.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.events.spec.SpecReader;
import dev.barrido.results.projection.GivenVerdict.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SweepJudgeTest {
  private static final String ONE_ROUND = "maxTrialCount: 20";

  @Test
  void judgesAsTheSchedulerOfTheSpecDoesAndSaysWhoBroughtItAbout() {
    List<GivenVerdict> verdicts =
        judge("asha", "minimize", ONE_ROUND)
            .on(List.of(at(1, 0, 1, 0.5), at(2, 1, 1, 0.8), at(3, 2, 1, 0.9)), List.of());

    assertThat(verdicts)
        .containsExactly(
            new GivenVerdict(0, 1, Kind.PAUSE, "asha", 0, 1, 0, 0.5, null, null, null, 0, 1),
            new GivenVerdict(1, 1, Kind.PAUSE, "asha", 0, 2, 1, 0.8, null, null, null, 1, 1),
            new GivenVerdict(0, 1, Kind.PROMOTE, "asha", 0, 1, 2, 0.5, 0.5, 1, 3, 2, 1),
            new GivenVerdict(2, 1, Kind.PAUSE, "asha", 0, 3, 2, 0.9, 0.5, null, null, 2, 1));
    assertThat(verdicts.get(3).reason())
        .isEqualTo("asha: rank 3 of 3 at epoch 1 (rung 0), 0.9 against 0.5");
  }

  @Test
  void takesTheHighestForTheBestWhereTheObjectiveIsMaximized() {
    List<GivenVerdict> verdicts =
        judge("asha", "maximize", ONE_ROUND)
            .on(List.of(at(1, 0, 1, 0.5), at(2, 1, 1, 0.8), at(3, 2, 1, 0.9)), List.of());

    assertThat(verdicts.get(2).kind()).isEqualTo(Kind.PROMOTE);
    assertThat(verdicts.get(2).number()).isEqualTo(2);
    assertThat(verdicts.get(2).objective()).isEqualTo(0.9);
    assertThat(verdicts.get(2).threshold()).isEqualTo(0.9);
  }

  @Test
  void countsAnEpochWithoutAnObjectiveAsTheOneBefore() {
    SweepJudge judge = judge("asha, settings: {minEpochs: 2}", "minimize", ONE_ROUND);

    List<GivenVerdict> verdicts =
        judge.on(List.of(at(1, 0, 1, 0.5), at(2, 0, 2, null), at(3, 1, 2, null)), List.of());

    assertThat(verdicts)
        .singleElement()
        .isEqualTo(
            new GivenVerdict(0, 2, Kind.PAUSE, "asha", 0, 1, 0, 0.5, null, null, null, 0, 2));
    assertThat(judge.heardTo()).isEqualTo(3);
  }

  @Test
  void promotesNobodyWhoEnded() {
    List<StoredFact> facts =
        List.of(at(1, 0, 1, 0.5), at(2, 1, 1, 0.8), new StoredFact.Ended(3, 0), at(4, 2, 1, 0.9));

    assertThat(judge("asha", "minimize", ONE_ROUND).on(facts, List.of()))
        .extracting(GivenVerdict::kind)
        .containsOnly(Kind.PAUSE);
  }

  @Test
  void judgesEveryRoundAnew() {
    String rounds = "rounds: [{epochs: 9, trials: 3}, {epochs: 9, trials: 3}]";
    List<FinerRound> finer = List.of(new FinerRound(1, 3, List.of(), "finer", List.of()));
    List<StoredFact> facts =
        List.of(
            at(1, 0, 1, 0.5),
            at(2, 1, 1, 0.8),
            at(3, 3, 1, 0.1),
            at(4, 4, 1, 0.9),
            at(5, 5, 1, 0.9));

    assertThat(judge("asha", "minimize", rounds).on(facts, finer))
        .filteredOn(verdict -> verdict.kind() == Kind.PROMOTE)
        .extracting(GivenVerdict::number)
        .containsExactly(3);
  }

  @Test
  void isTheSameAgainWhereverItBeginsAnew() {
    List<StoredFact> facts = new ArrayList<>();
    Random random = new Random(7);
    for (int position = 1; position <= 600; position++) {
      int number = random.nextInt(30);
      facts.add(
          random.nextInt(40) == 0
              ? new StoredFact.Ended(position, number)
              : at(position, number, 1 + random.nextInt(27), random.nextDouble()));
    }
    for (String scheduler : List.of("asha", "hyperband", "median", "percentile")) {
      SweepJudge stayed = judge(scheduler, "minimize", ONE_ROUND);
      List<GivenVerdict> before = stayed.on(facts.subList(0, 400), List.of());
      List<GivenVerdict> after = stayed.on(facts.subList(400, 600), List.of());
      List<GivenVerdict> anew = judge(scheduler, "minimize", ONE_ROUND).on(facts, List.of());

      assertThat(after).isNotEmpty();
      assertThat(anew.subList(0, before.size())).isEqualTo(before);
      assertThat(anew.subList(before.size(), anew.size())).isEqualTo(after);
    }
  }

  private static StoredFact at(long position, int number, int epoch, Double objective) {
    return new StoredFact.Measured(position, number, epoch, objective);
  }

  private static SweepJudge judge(String scheduler, String direction, String budget) {
    return new SweepJudge(
        new AskedSweep(
            SpecReader.read(
                """
                apiVersion: barrido.dev/v1
                kind: Sweep
                metadata: {name: judged}
                spec:
                  objective: {type: %s, objectiveMetricName: value}
                  algorithm: {algorithmName: random}
                  scheduler: {name: %s}
                  %s
                  parameters:
                    - {name: x, parameterType: int, feasibleSpace: {min: 1, max: 5}}
                  training: {trainer: function, function: noop, epochs: 27}
                """
                    .formatted(direction, scheduler, budget)),
            7));
  }
}
