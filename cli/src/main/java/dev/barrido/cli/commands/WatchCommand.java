package dev.barrido.cli.commands;

import dev.barrido.cli.Console;
import dev.barrido.cli.client.Report;
import dev.barrido.cli.client.SweepServer;
import java.io.IOException;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code barrido watch}. */
@Command(
    name = "watch",
    description = "Shows how a sweep goes on, and prints its report at the end.",
    mixinStandardHelpOptions = true)
public final class WatchCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private OutputOption output = new OutputOption();

  @Parameters(paramLabel = "SWEEP", description = "The sweep's id, as `barrido list` prints it.")
  private String sweepId = "";

  public WatchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    SweepServer connected = server.connect();
    OptionalInt trials = connected.report(sweepId).maxTrialCount();
    Report report = Following.toTheEnd(console, connected, sweepId, trials);
    Following.print(console, output, connected, report);
    return report.exitCode().value();
  }
}
