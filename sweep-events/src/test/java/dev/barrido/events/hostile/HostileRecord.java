package dev.barrido.events.hostile;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as it should not be.
 *
 * @param seed and
 * @param index of {@link HostileRecords}, which make it again
 */
public record HostileRecord(
    long seed,
    int index,
    byte @Nullable [] key,
    byte @Nullable [] value,
    Map<String, byte @Nullable []> headers) {
  @Override
  public String toString() {
    return "HostileRecords.of(" + seed + ", " + index + ")";
  }
}
