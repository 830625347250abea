package dev.barrido.core.preflight;

import org.jspecify.annotations.Nullable;

/** What a learning rate does to the loss within a few minibatches. */
public enum RateEffect {
  /** The loss stays where it was: too low, or all units are dead. */
  NOTHING,
  FALLS,
  /** The loss ends higher, leaps on its way, or is no number any more: too high. */
  EXPLODES;

  /** Of the loss before: the least fall that is more than noise. */
  private static final double LEAST_FALL = 0.02;

  /** Of the loss before: the least rise that is more than noise. */
  private static final double LEAST_RISE = 0.1;

  /** Times the loss before: no minibatch's loss gets so high by chance. */
  private static final double LEAP = 5;

  static RateEffect of(double before, @Nullable Double after, @Nullable Double highest) {
    if (after == null
        || highest == null
        || after > (1 + LEAST_RISE) * before
        || highest > LEAP * before) {
      return EXPLODES;
    }
    return after < (1 - LEAST_FALL) * before ? FALLS : NOTHING;
  }
}
