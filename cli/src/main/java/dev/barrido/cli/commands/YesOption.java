package dev.barrido.cli.commands;

import dev.barrido.cli.CommandFailed;
import dev.barrido.cli.Console;
import java.util.Locale;
import picocli.CommandLine.Option;

/** The option {@code --yes} of every command that cannot be undone. */
final class YesOption {
  @Option(
      names = {"-y", "--yes"},
      description = "Do it without asking.")
  private boolean yes;

  /**
   * Returns when its user wants it done.
   *
   * @throws CommandFailed if not, or nobody is there to be asked
   */
  void require(Console console, String question) {
    if (yes) {
      return;
    }
    if (!console.terminal() || System.console() == null) {
      throw CommandFailed.badInput(
          question + " Nobody is there to answer: say --yes where that is what you want");
    }
    String answer = String.valueOf(System.console().readLine("%s [y/N] ", question));
    if (!answer.strip().toLowerCase(Locale.ROOT).matches("y|yes")) {
      throw CommandFailed.failed("nothing was done");
    }
  }
}
