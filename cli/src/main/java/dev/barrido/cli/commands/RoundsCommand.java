package dev.barrido.cli.commands;

import com.fasterxml.jackson.databind.JsonNode;
import dev.barrido.cli.Console;
import dev.barrido.cli.ExitCode;
import dev.barrido.cli.view.RoundTexts;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code barrido rounds}. */
@Command(
    name = "rounds",
    description = "Prints the rounds of a sweep: where each searches, and why.",
    mixinStandardHelpOptions = true)
public final class RoundsCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private OutputOption output = new OutputOption();

  @Parameters(paramLabel = "SWEEP", description = "The sweep's id, as `barrido list` prints it.")
  private String sweepId = "";

  public RoundsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    JsonNode rounds = server.connect().rounds(sweepId);
    output.print(console, rounds, RoundTexts.of(rounds));
    return ExitCode.OK.value();
  }
}
