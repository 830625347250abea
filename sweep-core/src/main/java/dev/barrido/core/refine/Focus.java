package dev.barrido.core.refine;

import dev.barrido.core.space.Scale;
import org.jspecify.annotations.Nullable;

/**
 * How a round looks closer than the one before it.
 *
 * @param keep the part of the measured trials that the space is narrowed around, above 0, at most 1
 * @param scale of ranges from now on; null: their own
 */
public record Focus(double keep, @Nullable Scale scale) {
  public Focus {
    if (!(keep > 0 && keep <= 1)) {
      throw new IllegalArgumentException("keep: expected more than 0 and at most 1, got " + keep);
    }
  }
}
