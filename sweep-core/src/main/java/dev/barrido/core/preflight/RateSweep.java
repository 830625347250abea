package dev.barrido.core.preflight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Learning rates over decades, and the stretch of them that makes the loss fall: neighbours of the
 * rate with the lowest loss, as far as they do.
 */
final class RateSweep {
  /** How far a range reaches when a single rate falls: to about half way to its neighbours. */
  private static final double REACH = 1.8;

  private final List<RateProbe> probes;
  private final double before;
  private final int low;
  private final int high;

  private RateSweep(List<RateProbe> probes, double before, int low, int high) {
    this.probes = probes;
    this.before = before;
    this.low = low;
    this.high = high;
  }

  static RateSweep of(Findings findings) {
    List<RateProbe> probes = findings.rates();
    Double before = findings.firstLoss();
    if (before == null) {
      return new RateSweep(List.of(), 0, 0, -1);
    }
    List<Integer> falling = new ArrayList<>();
    for (int i = 0; i < probes.size(); i++) {
      if (falls(probes, i, before)) {
        falling.add(i);
      }
    }
    Optional<Integer> best =
        falling.stream().min(Comparator.comparingDouble(i -> loss(probes.get(i))));
    if (best.isEmpty()) {
      return new RateSweep(probes, before, 0, -1);
    }
    int low = best.get();
    int high = best.get();
    for (; falls(probes, low - 1, before); low--) {}
    for (; falls(probes, high + 1, before); high++) {}
    return new RateSweep(probes, before, low, high);
  }

  /** The rates to search in. */
  Optional<LearningRateRange> range() {
    if (low > high) {
      return Optional.empty();
    }
    double min = probes.get(low).learningRate();
    double max = probes.get(high).learningRate();
    return Optional.of(
        min < max
            ? new LearningRateRange(min, max)
            : new LearningRateRange(min / REACH, max * REACH));
  }

  /** The highest rate below the range, or of all if there is no range, that does nothing. */
  @Nullable Double highestIdle() {
    int end = low > high ? probes.size() : low;
    return probes.subList(0, end).stream()
        .filter(probe -> probe.effect(before) == RateEffect.NOTHING)
        .map(RateProbe::learningRate)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The lowest rate above the range, or of all if there is no range, that explodes. */
  @Nullable Double lowestExploding() {
    return probes.subList(high + 1, probes.size()).stream()
        .filter(probe -> probe.effect(before) == RateEffect.EXPLODES)
        .map(RateProbe::learningRate)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static boolean falls(List<RateProbe> probes, int index, double before) {
    return index >= 0
        && index < probes.size()
        && probes.get(index).effect(before) == RateEffect.FALLS;
  }

  private static double loss(RateProbe probe) {
    return probe.loss() == null ? Double.POSITIVE_INFINITY : probe.loss();
  }
}
