package dev.barrido.benchmarks.orchestration;

import dev.barrido.benchmarks.stack.Hearer;
import dev.barrido.events.Event;
import dev.barrido.events.TrialEnded;
import dev.barrido.events.TrialId;
import dev.barrido.events.TrialScored;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** When trials ended, and when their scores were sent, which is after they were stored. */
final class Throughput implements Hearer {
  private final Map<TrialId, Long> ended = new HashMap<>();
  private final Map<TrialId, Long> scored = new LinkedHashMap<>();

  @Override
  public void take(Event fact, long sentMillis, long heardMillis) {
    if (fact instanceof TrialEnded end) {
      ended.putIfAbsent(end.trialId(), sentMillis);
    } else if (fact instanceof TrialScored score) {
      scored.putIfAbsent(score.trialId(), sentMillis);
    }
  }

  int trials() {
    return scored.size();
  }

  /** Trials a second from some instant until the last was stored. */
  double perSecondSince(long millis) {
    List<Long> times = times();
    return perSecond(times.size(), times.get(times.size() - 1) - millis);
  }

  /** Trials a second among the first so many. */
  double perSecondOfFirst(int trials) {
    List<Long> times = times();
    return perSecond(trials - 1, times.get(trials - 1) - times.get(0));
  }

  /** Trials a second among the last so many. */
  double perSecondOfLast(int trials) {
    List<Long> times = times();
    return perSecond(trials - 1, times.get(times.size() - 1) - times.get(times.size() - trials));
  }

  /** From the end of each trial at its trainer until it was stored, in milliseconds. */
  List<Double> storing() {
    return scored.entrySet().stream()
        .filter(score -> ended.containsKey(score.getKey()))
        .map(score -> (double) (score.getValue() - ended.get(score.getKey())))
        .toList();
  }

  private List<Long> times() {
    return scored.values().stream().sorted().toList();
  }

  private static double perSecond(int trials, long millis) {
    return 1e3 * trials / Math.max(1, millis);
  }
}
