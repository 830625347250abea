package dev.barrido.results.projection;

import org.jspecify.annotations.Nullable;

/** What a scheduler is told of a trial, with its place in the order in which it was stored. */
public sealed interface StoredFact {
  long position();

  int number();

  /**
   * An epoch was measured.
   *
   * @param objective null when the epoch has none
   */
  record Measured(long position, int number, int epoch, @Nullable Double objective)
      implements StoredFact {}

  /** The trial ended. */
  record Ended(long position, int number) implements StoredFact {}
}
