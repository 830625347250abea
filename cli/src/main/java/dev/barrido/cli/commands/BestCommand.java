package dev.barrido.cli.commands;

import com.fasterxml.jackson.databind.JsonNode;
import dev.barrido.cli.CommandFailed;
import dev.barrido.cli.Console;
import dev.barrido.cli.ExitCode;
import dev.barrido.cli.view.Texts;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code barrido best}. */
@Command(
    name = "best",
    description = "Prints the best trials of a sweep.",
    mixinStandardHelpOptions = true)
public final class BestCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private OutputOption output = new OutputOption();

  @Parameters(paramLabel = "SWEEP", description = "The sweep's id, as `barrido list` prints it.")
  private String sweepId = "";

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many (default: 10).")
  private int limit = 10;

  public BestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (limit < 1) {
      throw CommandFailed.badInput("--limit: expected at least 1, got " + limit);
    }
    JsonNode trials = server.connect().best(sweepId, limit);
    output.print(console, trials, Texts.trials(trials));
    return ExitCode.OK.value();
  }
}
