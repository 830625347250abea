package dev.barrido.core.preflight;

/** How a check came out. */
public enum CheckResult {
  PASSED,
  FAILED,
  /** It does not apply to this training; its finding says why. */
  SKIPPED
}
