package dev.barrido.cli.commands;

import dev.barrido.cli.Console;
import dev.barrido.cli.ExitCode;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code barrido extend}. */
@Command(
    name = "extend",
    description = "Raises the number of trials of a sweep.",
    mixinStandardHelpOptions = true)
public final class ExtendCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private OutputOption output = new OutputOption();

  @Parameters(paramLabel = "SWEEP", description = "The sweep's id, as `barrido list` prints it.")
  private String sweepId = "";

  @Option(
      names = "--max-trials",
      required = true,
      paramLabel = "N",
      description = "The new maxTrialCount, of the whole sweep.")
  private int maxTrials;

  public ExtendCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    output.print(console, server.connect().extend(sweepId, maxTrials));
    return ExitCode.OK.value();
  }
}
