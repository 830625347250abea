package dev.barrido.results.projection;

import dev.barrido.events.Pool;

/**
 * A trainer that waits for jobs or trains.
 *
 * @param slots how many trials it takes at once
 */
public record PresentTrainer(Pool pool, int slots) {
  /** The same trainer with another slot. */
  public PresentTrainer and(PresentTrainer other) {
    return new PresentTrainer(pool, slots + other.slots);
  }
}
