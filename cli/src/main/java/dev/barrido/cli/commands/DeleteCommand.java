package dev.barrido.cli.commands;

import dev.barrido.cli.Console;
import dev.barrido.cli.ExitCode;
import dev.barrido.cli.client.Report;
import dev.barrido.cli.client.SweepServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code barrido delete}. */
@Command(
    name = "delete",
    description =
        "Deletes a sweep that has ended and all that is stored of it: trials, learning curves,"
            + " checkpoints, models. It cannot be undone.",
    mixinStandardHelpOptions = true)
public final class DeleteCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private OutputOption output = new OutputOption();
  @Mixin private YesOption yes = new YesOption();

  @Parameters(paramLabel = "SWEEP", description = "The sweep's id, as `barrido list` prints it.")
  private String sweepId = "";

  public DeleteCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    SweepServer connected = server.connect();
    Report report = connected.report(sweepId);
    yes.require(
        console,
        "delete "
            + sweepId
            + " with its "
            + report.trials("proposed")
            + " trials? This cannot be undone.");
    connected.delete(sweepId);
    output.print(console, Map.of("deleted", sweepId), List.of("deleted " + sweepId));
    return ExitCode.OK.value();
  }
}
