package dev.barrido.parts.limits;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A bucket of permits for each of those who ask, filled again as time goes by. Of more askers than
 * it remembers the longest silent is forgotten, and begins with a full bucket. Thread-safe.
 */
final class Buckets {
  private static final int MOST_REMEMBERED = 10_000;
  private static final double NANOS_PER_SECOND = 1e9;

  private final double perSecond;
  private final double full;
  private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param perSecond how many permits come back each second, above 0
   * @param full how many there are at most, at least 1
   */
  Buckets(double perSecond, int full) {
    if (perSecond <= 0 || full < 1) {
      throw new IllegalArgumentException(
          "expected permits above 0 a second and at least 1 at once, got "
              + perSecond
              + " and "
              + full);
    }
    this.perSecond = perSecond;
    this.full = full;
  }

  /** Whether there is a permit left for this asker at this time; if so, it is taken. */
  synchronized boolean take(String asker, long nanos) {
    Bucket before = buckets.getOrDefault(asker, new Bucket(full, nanos));
    double come = Math.max(0, nanos - before.nanos) / NANOS_PER_SECOND * perSecond;
    double left = Math.min(full, before.permits + come);
    boolean taken = left >= 1;
    buckets.put(asker, new Bucket(taken ? left - 1 : left, nanos));
    if (buckets.size() > MOST_REMEMBERED) {
      buckets.remove(buckets.keySet().iterator().next());
    }
    return taken;
  }

  private record Bucket(double permits, long nanos) {}
}
