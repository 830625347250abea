package dev.barrido.cli.commands;

import com.fasterxml.jackson.databind.JsonNode;
import dev.barrido.cli.Console;
import dev.barrido.cli.ExitCode;
import dev.barrido.cli.view.Texts;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code barrido importance}. */
@Command(
    name = "importance",
    description = "Prints what part of the objective's variance each hyperparameter explains.",
    mixinStandardHelpOptions = true)
public final class ImportanceCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private OutputOption output = new OutputOption();

  @Parameters(paramLabel = "SWEEP", description = "The sweep's id, as `barrido list` prints it.")
  private String sweepId = "";

  public ImportanceCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    JsonNode importance = server.connect().importance(sweepId);
    output.print(console, importance, Texts.importance(importance));
    return ExitCode.OK.value();
  }
}
