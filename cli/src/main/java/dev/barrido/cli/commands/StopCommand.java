package dev.barrido.cli.commands;

import dev.barrido.cli.Console;
import dev.barrido.cli.ExitCode;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code barrido stop}. */
@Command(
    name = "stop",
    description = "Stops one trial that is queued or trains; its sweep goes on.",
    mixinStandardHelpOptions = true)
public final class StopCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private OutputOption output = new OutputOption();

  @Parameters(
      index = "0",
      paramLabel = "SWEEP",
      description = "The sweep's id, as `barrido list` prints it.")
  private String sweepId = "";

  @Parameters(index = "1", paramLabel = "TRIAL", description = "The number of the trial.")
  private int number;

  public StopCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    output.print(console, server.connect().stop(sweepId, number));
    return ExitCode.OK.value();
  }
}
