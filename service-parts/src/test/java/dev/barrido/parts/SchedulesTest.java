package dev.barrido.parts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.core.schedule.HyperbandScheduler;
import dev.barrido.core.schedule.Schedulers;
import dev.barrido.core.schedule.TrialScheduler;
import dev.barrido.core.sweep.FirstLimit;
import dev.barrido.events.spec.Scheduler;
import dev.barrido.events.spec.Setting;
import dev.barrido.events.spec.SpecReader;
import dev.barrido.events.spec.SweepSpec;
import dev.barrido.parts.search.Schedules;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The two vocabularies of schedulers must stay the same, and judge and queue must agree. */
class SchedulesTest {
  private static final List<String> VALUES = List.of("0", "1", "2", "5", "99", "pause", "stop");

  @ParameterizedTest
  @EnumSource(Scheduler.class)
  void everySchedulerOfASpecIsOneOfTheCoreWithTheSameSettings(Scheduler scheduler) {
    Schedulers core =
        Stream.of(Schedulers.values())
            .filter(each -> each.specName().equals(scheduler.specName()))
            .findFirst()
            .orElseThrow();

    assertThat(
            scheduler.settings().stream()
                .collect(Collectors.toMap(Setting::name, Setting::standard)))
        .isEqualTo(core.settings());
    assertThat(Scheduler.names()).containsExactlyElementsOf(Schedulers.names());
  }

  @ParameterizedTest
  @EnumSource(Scheduler.class)
  void theCoreTakesEverySettingAsTheSpecAllowsIt(Scheduler scheduler) {
    for (Setting setting : scheduler.settings()) {
      for (String value : VALUES) {
        if (setting.allowed().accepts(value)) {
          String settings = "{" + setting.name() + ": " + value + "}";
          assertThat(Schedules.of(spec(scheduler.specName(), settings, "epochs: 729"), 1, 0))
              .isNotNull();
        }
      }
    }
  }

  @Test
  void takesTheEpochsOfTheTrainingOrFewer() {
    assertThat(Schedules.epochs(spec("asha", "{}", "epochs: 81"), 0)).contains(81);
    assertThat(Schedules.epochs(spec("asha", "{maxEpochs: 27}", "epochs: 81"), 0)).contains(27);
    assertThat(Schedules.epochs(spec("asha", "{maxEpochs: 27}", "epochs: \"${x}\""), 0))
        .contains(27);
    assertThat(Schedules.epochs(spec("none", "{}", "epochs: \"${x}\""), 0)).isEmpty();
  }

  @Test
  void knowsWithoutAnyMeasurementWhereEachTrialWaitsFirst() {
    SweepSpec spec = spec("hyperband", "{}", "epochs: 27");
    FirstLimit limit = Schedules.firstLimit(spec, 7);
    HyperbandScheduler judge = (HyperbandScheduler) Schedules.of(spec, 7, 0);

    List<Integer> limits = IntStream.range(0, 200).map(n -> limit.epochOf(0, n)).boxed().toList();

    assertThat(limits).contains(1, 3, 9, 27).doesNotContain(2, 4);
    assertThat(limits)
        .containsExactlyElementsOf(
            IntStream.range(0, 200).map(n -> judge.mayTrainTo(n)).boxed().toList());
  }

  @Test
  void letsTrialsTrainToTheirEndWhereTheyAreStoppedOrNotJudged() {
    for (String scheduler : List.of("none", "median", "percentile")) {
      assertThat(Schedules.firstLimit(spec(scheduler, "{}", "epochs: 9"), 7).epochOf(0, 3))
          .isEqualTo(TrialScheduler.UNBOUNDED);
    }
    assertThat(Schedules.firstLimit(spec("asha", "{variant: stop}", "epochs: 9"), 7).epochOf(0, 3))
        .isEqualTo(9);
  }

  @Test
  void judgesEachRoundByItsOwnEpochs() {
    SweepSpec spec =
        spec("asha", "{}", "epochs: 1", "rounds: [{epochs: 4, trials: 9}, {epochs: 2, trials: 3}]");

    assertThat(Schedules.epochs(spec, 0)).contains(4);
    assertThat(Schedules.epochs(spec, 1)).contains(2);
    assertThat(Schedules.firstLimit(spec, 7).epochOf(1, 9)).isEqualTo(1);
  }

  private static SweepSpec spec(String scheduler, String settings, String epochs) {
    return spec(scheduler, settings, epochs, "maxTrialCount: 9");
  }

  private static SweepSpec spec(String scheduler, String settings, String epochs, String budget) {
    return SpecReader.read(
        """
        apiVersion: barrido.dev/v1
        kind: Sweep
        metadata: {name: scheduled}
        spec:
          objective: {type: minimize, objectiveMetricName: value}
          algorithm: {algorithmName: random}
          scheduler: {name: %s, settings: %s}
          %s
          parameters:
            - {name: x, parameterType: int, feasibleSpace: {min: 1, max: 5}}
          training: {trainer: function, function: noop, %s}
        """
            .formatted(scheduler, settings, budget, epochs));
  }
}
