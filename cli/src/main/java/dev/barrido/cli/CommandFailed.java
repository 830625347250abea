package dev.barrido.cli;

/** Ends a command with a message for its user and an exit code. */
public final class CommandFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  private CommandFailed(ExitCode exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** The user can mend it. */
  public static CommandFailed badInput(String message) {
    return new CommandFailed(ExitCode.BAD_INPUT, message);
  }

  /** Something else failed. */
  public static CommandFailed failed(String message) {
    return new CommandFailed(ExitCode.FAILED, message);
  }

  public ExitCode exitCode() {
    return exitCode;
  }
}
