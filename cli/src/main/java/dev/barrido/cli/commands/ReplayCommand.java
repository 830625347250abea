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

/** {@code barrido replay}. */
@Command(
    name = "replay",
    description = "Proposes a sweep's points again from what each proposal saw, and compares.",
    mixinStandardHelpOptions = true)
public final class ReplayCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private OutputOption output = new OutputOption();

  @Parameters(paramLabel = "SWEEP", description = "The sweep's id, as `barrido list` prints it.")
  private String sweepId = "";

  public ReplayCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    JsonNode replayed = server.connect().replay(sweepId);
    output.print(console, replayed, Texts.replayed(replayed));
    return replayed.path("differing").isEmpty() ? ExitCode.OK.value() : ExitCode.FAILED.value();
  }
}
