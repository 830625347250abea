package dev.barrido.cli;

/** How a command ends, for scripts. */
public enum ExitCode {
  /** Done as asked. */
  OK(0),

  /** The sweep failed, or the stack or server did. */
  FAILED(1),

  /** What was asked for cannot be: bad arguments, spec or data. */
  BAD_INPUT(2);

  private final int value;

  ExitCode(int value) {
    this.value = value;
  }

  public int value() {
    return value;
  }
}
