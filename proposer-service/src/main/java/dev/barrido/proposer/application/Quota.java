package dev.barrido.proposer.application;

import org.jspecify.annotations.Nullable;

/**
 * What a namespace may have; null where nothing bounds it.
 *
 * @param sweeps under way at once, at least 0
 * @param trialsInFlight at once, at least 0
 * @param epochs in all, at least 0; those of trials that ended, whoever measured them
 * @param weight its part of the trainers while others want them too, above 0
 */
public record Quota(
    @Nullable Integer sweeps,
    @Nullable Integer trialsInFlight,
    @Nullable Long epochs,
    double weight) {
  public Quota {
    atLeastZero("sweeps", sweeps);
    atLeastZero("trials-in-flight", trialsInFlight);
    atLeastZero("epochs", epochs);
    if (!(weight > 0) || Double.isInfinite(weight)) {
      throw new IllegalArgumentException(
          "a quota's weight: expected a finite number > 0, got " + weight);
    }
  }

  /** This with what another one says where it says something. */
  Quota or(Quota usual) {
    return new Quota(
        sweeps == null ? usual.sweeps : sweeps,
        trialsInFlight == null ? usual.trialsInFlight : trialsInFlight,
        epochs == null ? usual.epochs : epochs,
        weight);
  }

  private static void atLeastZero(String name, @Nullable Number value) {
    if (value != null && value.longValue() < 0) {
      throw new IllegalArgumentException(
          "a quota's " + name + ": expected a number >= 0, got " + value);
    }
  }
}
