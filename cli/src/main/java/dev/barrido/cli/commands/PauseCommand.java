package dev.barrido.cli.commands;

import dev.barrido.cli.Console;
import dev.barrido.cli.ExitCode;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code barrido pause}. */
@Command(
    name = "pause",
    description = "Proposes no more trials; those under way go on.",
    mixinStandardHelpOptions = true)
public final class PauseCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private OutputOption output = new OutputOption();

  @Parameters(paramLabel = "SWEEP", description = "The sweep's id, as `barrido list` prints it.")
  private String sweepId = "";

  public PauseCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    output.print(console, server.connect().command(sweepId, "pause"));
    return ExitCode.OK.value();
  }
}
