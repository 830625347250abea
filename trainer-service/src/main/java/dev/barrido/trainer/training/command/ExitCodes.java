package dev.barrido.trainer.training.command;

import dev.barrido.events.FailureKind;

/** What a program's exit code says. */
final class ExitCodes {
  /** EX_TEMPFAIL of sysexits.h. */
  private static final int TRY_AGAIN = 75;

  private static final int CANNOT_RUN = 126;
  private static final int NOT_FOUND = 127;
  private static final int SIGNALS = 128;
  private static final int MOST_SIGNALS = 64;
  private static final int KILLED = 9;

  private ExitCodes() {}

  /** What happens after a code other than 0. */
  static FailureKind kind(int code) {
    if (code == CANNOT_RUN || code == NOT_FOUND) {
      return FailureKind.BAD_INPUT;
    }
    return code == TRY_AGAIN || isSignal(code)
        ? FailureKind.TRANSIENT
        : FailureKind.BAD_HYPERPARAMETERS;
  }

  /** For people. */
  static String words(int code) {
    if (!isSignal(code)) {
      return "the program ended with exit code " + code;
    }
    int signal = code - SIGNALS;
    return "the program was ended by signal "
        + signal
        + (signal == KILLED ? " (SIGKILL), perhaps for want of memory" : "");
  }

  private static boolean isSignal(int code) {
    return code > SIGNALS && code <= SIGNALS + MOST_SIGNALS;
  }
}
