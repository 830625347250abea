package dev.barrido.cli.commands;

import com.fasterxml.jackson.databind.JsonNode;
import dev.barrido.cli.Console;
import dev.barrido.cli.ExitCode;
import dev.barrido.cli.client.SweepServer;
import dev.barrido.cli.view.DeadLetterTexts;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code barrido dead-letters}. */
@Command(
    name = "dead-letters",
    description = "Prints the records that nobody could read and why, or sends one of them again.",
    mixinStandardHelpOptions = true)
public final class DeadLettersCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private OutputOption output = new OutputOption();

  @Option(
      names = "--limit",
      paramLabel = "NUMBER",
      description = "How many, the newest ones (default: ${DEFAULT-VALUE}; at most 500).")
  private int limit = 100;

  @Option(
      names = "--replay",
      paramLabel = "ID",
      description = "Sends this one again, unchanged, to the topic that it came from.")
  private @Nullable String replayed;

  public DeadLettersCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    SweepServer connected = server.connect();
    if (replayed == null) {
      JsonNode letters = connected.deadLetters(limit);
      output.print(console, letters, DeadLetterTexts.of(letters));
    } else {
      JsonNode letter = connected.replayDeadLetter(replayed);
      output.print(console, letter, DeadLetterTexts.replayed(letter));
    }
    return ExitCode.OK.value();
  }
}
