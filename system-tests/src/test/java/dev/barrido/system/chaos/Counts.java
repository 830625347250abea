package dev.barrido.system.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happened, in numbers. */
final class Counts {
  private final Evidence evidence;
  private final List<Strike> strikes;

  Counts(Evidence evidence, List<Strike> strikes) {
    this.evidence = evidence;
    this.strikes = strikes;
  }

  @Override
  public String toString() {
    Map<Blow, Long> blows =
        strikes.stream().collect(Collectors.groupingBy(Strike::blow, Collectors.counting()));
    return """
        sweeps              %d
        trials              %d
        killed              %d, %d times at a step soon after as well
        asked to stop       %d
        frozen              %d
        trainers at work    %d struck, %d of them killed or stopped before they had told the end
        redeliveries        %d, after %s
        lost, queued again  %d
        duplicates ignored  %d
        longest stall       %.1f s
        """
        .formatted(
            evidence.reports().size(),
            evidence.allTrials().count(),
            blows.getOrDefault(Blow.KILL, 0L),
            strikes.stream().filter(strike -> strike.then() != null).count(),
            blows.getOrDefault(Blow.TERMINATE, 0L),
            blows.getOrDefault(Blow.FREEZE, 0L),
            evidence.hits().size(),
            evidence.interrupted().count(),
            redeliveries(),
            silences(),
            evidence.said("TrialJob").filter(job -> job.value().has("deliveriesLost")).count(),
            duplicates(),
            longestStallMillis() / 1e3);
  }

  /** Attempts beyond the first of each job: a trial that waited at a rung has several jobs. */
  private long redeliveries() {
    return evidence.said("TrialStarted").filter(start -> !isFirst(start.value())).count();
  }

  /**
   * From the last word of an attempt to the first of the next one, which may wait for a trainer.
   */
  private String silences() {
    Map<String, Long> lastWord = new HashMap<>();
    List<Long> silences = new ArrayList<>();
    evidence.said().stream()
        .filter(said -> said.topic().equals(Topics.METRICS))
        .sorted(Comparator.comparingLong(Said::atMillis))
        .forEach(
            said -> {
              Long before = lastWord.put(said.trial(), said.atMillis());
              if (said.type().equals("TrialStarted") && !isFirst(said.value()) && before != null) {
                silences.add(said.atMillis() - before);
              }
            });
    Collections.sort(silences);
    return silences.isEmpty()
        ? "none"
        : "%.2f s at best, %.2f s in the median"
            .formatted(silences.get(0) / 1e3, silences.get(silences.size() / 2) / 1e3);
  }

  private static boolean isFirst(JsonNode start) {
    return start.get("attempt").asInt() == 1;
  }

  /** Epochs, pauses and ends that were told before. */
  private long duplicates() {
    Set<String> known = new HashSet<>();
    return trainersWords().filter(word -> !known.add(identity(word))).count();
  }

  private static String identity(Said word) {
    return word.type() + " " + word.trial() + " " + word.value().path("epoch").asText();
  }

  /** The longest that no new fact came from any trainer. */
  private long longestStallMillis() {
    List<Long> moments = trainersWords().map(Said::atMillis).sorted().toList();
    long longest = 0;
    for (int i = 1; i < moments.size(); i++) {
      longest = Math.max(longest, moments.get(i) - moments.get(i - 1));
    }
    return longest;
  }

  private Stream<Said> trainersWords() {
    Set<String> facts = Set.of("EpochMeasured", "TrialPaused", "TrialEnded");
    return evidence.said().stream().filter(word -> facts.contains(word.type()));
  }
}
