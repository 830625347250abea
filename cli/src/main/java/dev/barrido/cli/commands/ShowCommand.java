package dev.barrido.cli.commands;

import dev.barrido.cli.Console;
import dev.barrido.cli.ExitCode;
import dev.barrido.cli.client.SweepServer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code barrido show}. */
@Command(
    name = "show",
    description = "Prints the report of a sweep, and what its learning curves show.",
    mixinStandardHelpOptions = true)
public final class ShowCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private OutputOption output = new OutputOption();

  @Parameters(paramLabel = "SWEEP", description = "The sweep's id, as `barrido list` prints it.")
  private String sweepId = "";

  public ShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    SweepServer connected = server.connect();
    Following.printReport(console, output, connected, connected.report(sweepId), List.of());
    return ExitCode.OK.value();
  }
}
