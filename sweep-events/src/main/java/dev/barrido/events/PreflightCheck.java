package dev.barrido.events;

import org.jspecify.annotations.Nullable;

/**
 * One check of a preflight.
 *
 * @param kind what was looked at
 * @param result how it came out
 * @param measured the loss or learning rate it is about, null when there was no finite one
 * @param expected what it was held to, null when there is no single number
 * @param finding what was measured and what was expected, in a sentence
 * @param advice what to do about it, null when there is nothing to do
 */
public record PreflightCheck(
    Kind kind,
    Result result,
    @Nullable Double measured,
    @Nullable Double expected,
    String finding,
    @Nullable String advice) {
  public PreflightCheck {
    Finite.orNull("PreflightCheck.measured", measured);
    Finite.orNull("PreflightCheck.expected", expected);
  }

  /** What a preflight looks at. */
  public enum Kind {
    FIRST_LOSS,
    REGULARIZATION,
    TINY_SET,
    LEARNING_RATE
  }

  /** How a check came out. */
  public enum Result {
    PASSED,
    FAILED,
    SKIPPED
  }
}
