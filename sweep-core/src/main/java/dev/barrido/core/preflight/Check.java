package dev.barrido.core.preflight;

import org.jspecify.annotations.Nullable;

/**
 * One check, carried out.
 *
 * @param measured the loss, rise or rate it is about; null when there was no finite one
 * @param expected what it was held to, in the same unit; null when there is no single number
 * @param finding what was measured and what was expected, for people
 * @param advice what to do about it; null when there is nothing to do
 */
public record Check(
    CheckKind kind,
    CheckResult result,
    @Nullable Double measured,
    @Nullable Double expected,
    String finding,
    @Nullable String advice) {
  static Check passed(
      CheckKind kind, @Nullable Double measured, @Nullable Double expected, String finding) {
    return new Check(kind, CheckResult.PASSED, measured, expected, finding, null);
  }

  static Check failed(
      CheckKind kind,
      @Nullable Double measured,
      @Nullable Double expected,
      String finding,
      String advice) {
    return new Check(kind, CheckResult.FAILED, measured, expected, finding, advice);
  }

  static Check skipped(CheckKind kind, String why) {
    return new Check(kind, CheckResult.SKIPPED, null, null, why, null);
  }

  /** The same, with something to think about. */
  Check advising(String newAdvice) {
    return new Check(kind, result, measured, expected, finding, newAdvice);
  }
}
