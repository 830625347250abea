package dev.barrido.cli.commands;

import dev.barrido.cli.Console;
import dev.barrido.cli.ExitCode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code barrido enqueue}. */
@Command(
    name = "enqueue",
    description = "Has a point tried next, by a sweep that runs.",
    mixinStandardHelpOptions = true)
public final class EnqueueCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private OutputOption output = new OutputOption();

  @Parameters(paramLabel = "SWEEP", description = "The sweep's id, as `barrido list` prints it.")
  private String sweepId = "";

  @Option(
      names = "--set",
      required = true,
      paramLabel = "NAME=VALUE",
      description = {
        "A value of the point; may be given again for others. What is left out is drawn. What",
        "reads as a number, true or false is that, unless it is quoted as in kind='\"3\"'."
      })
  private Map<String, String> values = new LinkedHashMap<>();

  public EnqueueCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    output.print(console, server.connect().enqueue(sweepId, values));
    return ExitCode.OK.value();
  }
}
