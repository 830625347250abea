package dev.barrido.core.sweep;

import java.util.List;

/**
 * How far a sweep has come with its rounds.
 *
 * @param ended how many have ended
 * @param begun those after the first, in order
 */
public record RestoredRounds(int ended, List<BegunRound> begun) {
  /** A sweep in its first round. */
  public static final RestoredRounds FIRST = new RestoredRounds(0, List.of());

  public RestoredRounds {
    begun = List.copyOf(begun);
    if (ended < begun.size() || ended > begun.size() + 1) {
      throw new IllegalArgumentException(
          "rounds: expected one to have ended for each that began after it, or one more, got "
              + ended
              + " ended and "
              + begun.size()
              + " begun after the first");
    }
  }
}
