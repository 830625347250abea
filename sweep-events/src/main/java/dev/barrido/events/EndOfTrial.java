package dev.barrido.events;

import org.jspecify.annotations.Nullable;

/** Holds an end and its failure to each other. */
final class EndOfTrial {
  private EndOfTrial() {}

  static void check(EndState endState, @Nullable FailureKind failureKind) {
    if ((endState == EndState.FAILED) != (failureKind != null)) {
      throw new IllegalArgumentException(
          "failureKind must be given exactly when endState is FAILED, was "
              + failureKind
              + " with "
              + endState);
    }
  }
}
