package dev.barrido.results.projection;

import java.util.Map;

/**
 * A position in each partition of a log.
 *
 * @param next the offset after the last one, by partition
 */
public record LogPositions(Map<Integer, Long> next) {
  public LogPositions {
    next = Map.copyOf(next);
  }

  /** Whether these are as far as the others in every partition. */
  boolean cover(LogPositions others) {
    return others.next.entrySet().stream()
        .allMatch(other -> next.getOrDefault(other.getKey(), 0L) >= other.getValue());
  }
}
