package dev.barrido.cli.commands;

import com.fasterxml.jackson.databind.JsonNode;
import dev.barrido.cli.Console;
import dev.barrido.cli.ExitCode;
import dev.barrido.cli.view.Texts;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code barrido list}. */
@Command(
    name = "list",
    description = "Prints all sweeps, newest first.",
    mixinStandardHelpOptions = true)
public final class ListCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private OutputOption output = new OutputOption();

  public ListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    JsonNode sweeps = server.connect().list();
    output.print(console, sweeps, Texts.sweeps(sweeps));
    return ExitCode.OK.value();
  }
}
