package dev.barrido.cli.commands;

import com.fasterxml.jackson.databind.JsonNode;
import dev.barrido.cli.Console;
import dev.barrido.cli.ExitCode;
import dev.barrido.cli.view.Texts;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code barrido list}. */
@Command(
    name = "list",
    description = "Prints the sweeps, newest first.",
    mixinStandardHelpOptions = true)
public final class ListCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private OutputOption output = new OutputOption();

  @Option(
      names = "--namespace",
      paramLabel = "NAME",
      description = "Only the sweeps of this namespace (default: all).")
  private @Nullable String namespace;

  public ListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    JsonNode sweeps = server.connect().list(namespace);
    output.print(console, sweeps, Texts.sweeps(sweeps));
    return ExitCode.OK.value();
  }
}
