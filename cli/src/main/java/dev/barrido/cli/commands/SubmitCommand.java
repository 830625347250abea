package dev.barrido.cli.commands;

import dev.barrido.cli.Console;
import dev.barrido.cli.ExitCode;
import dev.barrido.cli.SpecFile;
import dev.barrido.cli.Submission;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code barrido submit}. */
@Command(
    name = "submit",
    description = "Starts a sweep on a running server, prints its id and returns.",
    mixinStandardHelpOptions = true)
public final class SubmitCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private OutputOption output = new OutputOption();

  @Parameters(paramLabel = "SPEC", description = "A YAML or JSON file.")
  private Path file = Path.of("");

  public SubmitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Submission submission = Submission.of(SpecFile.read(file), server.isLocal());
    String sweepId = server.connect().submit(submission.text());
    output.print(console, Map.of("sweepId", sweepId), List.of(sweepId));
    return ExitCode.OK.value();
  }
}
