package dev.barrido.benchmarks.orchestration;

import dev.barrido.benchmarks.stack.Hearer;
import dev.barrido.benchmarks.stack.Spent;
import dev.barrido.events.Event;
import dev.barrido.events.TrialEnded;
import dev.barrido.events.TrialId;
import dev.barrido.events.TrialScored;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * When trials ended, when their scores were sent, which is after they were stored, and what all
 * that took the processors.
 */
final class Throughput implements Hearer {
  private final long begunMillis;
  private final Map<TrialId, Long> ended = new HashMap<>();
  private final Map<TrialId, Long> scored = new LinkedHashMap<>();
  private Spent spent = new Spent(Map.of());

  Throughput(long begunMillis) {
    this.begunMillis = begunMillis;
  }

  @Override
  public void take(Event fact, long sentMillis, long heardMillis) {
    if (fact instanceof TrialEnded end) {
      ended.putIfAbsent(end.trialId(), sentMillis);
    } else if (fact instanceof TrialScored score) {
      scored.putIfAbsent(score.trialId(), sentMillis);
    }
  }

  void spent(Spent inAll) {
    this.spent = inAll;
  }

  int trials() {
    return scored.size();
  }

  /** Processor time of a trial in milliseconds, by part of the stack. */
  Map<String, Double> millisEach() {
    Map<String, Double> each = new LinkedHashMap<>(spent.millis());
    each.replaceAll((part, millis) -> millis / trials());
    return each;
  }

  /** Trials a second from the beginning until the last was stored. */
  double perSecond() {
    List<Long> times = times();
    return perSecond(times.size(), times.get(times.size() - 1) - begunMillis);
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

  /** From each score to the next, in milliseconds. */
  List<Double> apart() {
    List<Long> times = times();
    return IntStream.range(1, times.size())
        .mapToObj(i -> (double) (times.get(i) - times.get(i - 1)))
        .toList();
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
