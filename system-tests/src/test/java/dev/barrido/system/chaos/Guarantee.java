package dev.barrido.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What users were promised; each holds whatever died meanwhile, and however often. */
enum Guarantee {
  EVERY_TRIAL_ENDS_ONCE(Guarantee::everyTrialEndsOnce),
  EACH_FACT_COUNTS_ONCE(Guarantee::eachFactCountsOnce),
  EVERY_TRIAL_HAS_A_JOB_AND_EVERY_JOB_A_TRIAL(Guarantee::trialsAndJobs),
  EVERY_END_IS_ADVISED_AS_IT_IS_STORED(Guarantee::everyEndIsAdvised),
  ANOTHER_GOES_ON_WHERE_A_TRAINER_LEFT(Guarantee::anotherGoesOn),
  NO_TRIAL_FAILS_FOR_THE_DEATH_OF_ITS_TRAINERS(Guarantee::noTrialFails),
  WHAT_NO_ONE_CAN_READ_IS_A_DEAD_LETTER(Guarantee::deadLetters);

  private static final Set<String> ENDS = Set.of("COMPLETED", "PRUNED", "FAILED", "CANCELLED");

  private final Consumer<Evidence> assertion;

  Guarantee(Consumer<Evidence> assertion) {
    this.assertion = assertion;
  }

  void holds(Evidence evidence) {
    assertion.accept(evidence);
  }

  /** Both services agree on how each sweep ended, and how many of its trials did so. */
  private static void everyTrialEndsOnce(Evidence evidence) {
    evidence.allTrials().forEach(trial -> assertThat(state(trial)).isIn(ENDS));
    evidence
        .reports()
        .forEach(
            (sweep, report) -> {
              JsonNode proposed = evidence.proposed().get(sweep);
              assertThat(report.get("reason")).as(sweep).isEqualTo(proposed.get("reason"));
              for (String end : List.of("completed", "pruned", "failed", "cancelled")) {
                assertThat(report.at("/trials/" + end).asInt())
                    .as("%s %s", sweep, end)
                    .isEqualTo(proposed.at("/trials/" + end).asInt());
              }
            });
  }

  /** However often an epoch was measured, it measured the same, and stands once, without gaps. */
  private static void eachFactCountsOnce(Evidence evidence) {
    evidence
        .said("EpochMeasured")
        .forEach(
            epoch ->
                assertThat(evidence.curves().get(epoch.trial()))
                    .as(epoch.trial())
                    .containsEntry(
                        epoch.value().get("epoch").asInt(),
                        epoch.value().get("objective").asDouble()));
    evidence
        .allTrials()
        .forEach(
            trial -> {
              Map<Integer, Double> curve = evidence.curves().getOrDefault(id(trial), Map.of());
              assertThat(curve.keySet())
                  .as(id(trial))
                  .containsExactlyElementsOf(
                      IntStream.rangeClosed(1, curve.size()).boxed().toList());
              if (state(trial).equals("COMPLETED")) {
                assertThat(curve).as(id(trial)).hasSize(Workload.EPOCHS);
              }
            });
  }

  private static void trialsAndJobs(Evidence evidence) {
    Set<String> jobs = evidence.said("TrialJob").map(Said::trial).collect(Collectors.toSet());
    assertThat(evidence.allTrials().map(Guarantee::id).collect(Collectors.toSet())).isEqualTo(jobs);
    evidence
        .proposed()
        .forEach(
            (sweep, proposed) ->
                assertThat(evidence.trials().get(sweep))
                    .as(sweep)
                    .hasSize(proposed.at("/trials/proposed").asInt()));
  }

  /** The proposer may hear it often, and hears the same each time. */
  private static void everyEndIsAdvised(Evidence evidence) {
    Map<String, Set<String>> advised = new HashMap<>();
    evidence
        .said("TrialScored")
        .forEach(
            scored ->
                advised
                    .computeIfAbsent(scored.trial(), trial -> new HashSet<>())
                    .add(scored.value().get("endState").asText()));
    evidence.allTrials().forEach(trial -> checkAdvised(trial, advised.get(id(trial))));
  }

  /** What waits at a rung when its sweep ends is pruned by both services alike. */
  private static void checkAdvised(JsonNode trial, @Nullable Set<String> advised) {
    if (advised != null || !state(trial).equals("PRUNED")) {
      assertThat(advised).as(id(trial)).isEqualTo(Set.of(state(trial)));
    }
  }

  /** Its trial is begun again, or ended where there is nothing left to train. */
  private static void anotherGoesOn(Evidence evidence) {
    evidence
        .interrupted()
        .map(Hit::work)
        .forEach(
            work ->
                assertThat(evidence.story(work.trial()).map(Said::trainer))
                    .as("trainers of %s, after the end of %s", work.trial(), work.trainer())
                    .anyMatch(trainer -> !trainer.equals(work.trainer())));
  }

  private static void noTrialFails(Evidence evidence) {
    assertThat(evidence.allTrials().filter(trial -> state(trial).equals("FAILED"))).isEmpty();
    evidence.reports().forEach((sweep, report) -> assertThat(state(report)).isEqualTo("COMPLETED"));
  }

  private static void deadLetters(Evidence evidence) {
    List<String> letters =
        evidence.said().stream()
            .filter(record -> record.topic().equals(Topics.DEAD_LETTERS))
            .map(Said::key)
            .toList();
    assertThat(letters).containsAll(evidence.poison());
    assertThat(Set.copyOf(letters)).isEqualTo(Set.copyOf(evidence.poison()));
  }

  private static String id(JsonNode trial) {
    return trial.get("trialId").asText();
  }

  private static String state(JsonNode trialOrReport) {
    return trialOrReport.get("state").asText();
  }
}
