package dev.barrido.core.trial;

import dev.barrido.core.space.Hyperparameters;

/**
 * A point that has become a trial.
 *
 * @param number counts the trials of a sweep, from 0
 * @param seed where everything random in its training comes from, 0 to 2^53 - 1
 */
public record ProposedTrial(int number, Hyperparameters hyperparameters, long seed, Origin origin) {
  public ProposedTrial {
    if (number < 0 || seed < 0) {
      throw new IllegalArgumentException(
          "a trial: expected number and seed >= 0, got " + number + " and " + seed);
    }
  }
}
