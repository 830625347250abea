package dev.barrido.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.core.random.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What callers may expect of every scheduler. */
class SchedulerContractTest {
  private static final int EPOCHS = 30;

  static Stream<Arguments> all() {
    return Stream.of(
        Arguments.of("none", Map.of()),
        Arguments.of("median", Map.of()),
        Arguments.of("percentile", Map.of()),
        Arguments.of("asha", Map.of()),
        Arguments.of("asha", Map.of("variant", "stop")),
        Arguments.of("hyperband", Map.of()),
        Arguments.of("hyperband", Map.of("variant", "stop")));
  }

  @ParameterizedTest
  @MethodSource("all")
  void isTheSameAgainWhenItIsToldTheSameAgain(String name, Map<String, String> settings) {
    List<Measurement> story = story();
    TrialScheduler kept = scheduler(name, settings);
    story.subList(0, 400).forEach(kept::on);

    TrialScheduler restored = scheduler(name, settings);
    story.subList(0, 400).forEach(restored::on);

    for (Measurement later : story.subList(400, story.size())) {
      assertThat(restored.on(later)).isEqualTo(kept.on(later));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void isDeafToEchoesAndRepeatsItsAnswer(String name, Map<String, String> settings) {
    TrialScheduler once = scheduler(name, settings);
    TrialScheduler often = scheduler(name, settings);
    List<Measurement> told = new ArrayList<>();
    RandomGenerator random = new Seeds(3).stream("echoes", 0);

    for (Measurement measurement : story()) {
      told.add(measurement);
      List<Verdict> verdicts = once.on(measurement);
      assertThat(often.on(measurement)).isEqualTo(verdicts);
      assertThat(often.on(measurement)).isEqualTo(verdicts);
      Measurement old = told.get(random.nextInt(told.size()));
      often.on(new Measurement(old.trial(), old.epoch(), random.nextDouble()));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void saysItsVerdictOnTheMeasuredTrialLastAndPromotesNobodyTwiceToOneRung(
      String name, Map<String, String> settings) {
    TrialScheduler scheduler = scheduler(name, settings);
    List<String> promotions = new ArrayList<>();
    for (Measurement measurement : story()) {
      List<Verdict> verdicts = scheduler.on(measurement);
      assertThat(verdicts.get(verdicts.size() - 1).trial()).isEqualTo(measurement.trial());
      for (Verdict verdict : verdicts) {
        if (verdict instanceof Verdict.Promote promote) {
          promotions.add(promote.trial() + " to " + promote.toRung());
          assertThat(scheduler.mayTrainTo(promote.trial())).isEqualTo(promote.toEpoch());
        }
      }
    }
    assertThat(promotions).doesNotHaveDuplicates();
  }

  /** Forty trials in turn, each going as far as an unpaused one would. */
  private static List<Measurement> story() {
    List<Measurement> story = new ArrayList<>();
    RandomGenerator random = new Seeds(11).stream("story", 0);
    for (int epoch = 1; epoch <= EPOCHS; epoch++) {
      for (int trial = 0; trial < 40; trial++) {
        story.add(new Measurement(trial, epoch, random.nextDouble() + 1.0 / epoch));
      }
    }
    return story;
  }

  private static TrialScheduler scheduler(String name, Map<String, String> settings) {
    return Schedulers.named(name, settings, EPOCHS, new Seeds(5));
  }
}
