package dev.barrido.cli.commands;

import dev.barrido.cli.Console;
import dev.barrido.cli.SpecFile;
import dev.barrido.cli.Submission;
import dev.barrido.cli.client.Report;
import dev.barrido.cli.client.SweepServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code barrido run}. */
@Command(
    name = "run",
    description = "Runs a sweep to its end, on a local stack of its own where none is running.",
    mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private StackOptions stack = new StackOptions();
  @Mixin private OutputOption output = new OutputOption();

  @Parameters(paramLabel = "SPEC", description = "A YAML or JSON file.")
  private Path file = Path.of("");

  public RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Submission submission = Submission.of(SpecFile.read(file), server.isLocal());
    return new AnyStack(console, server, stack).with(found -> run(found, submission));
  }

  private int run(SweepServer found, Submission submission) {
    String sweepId = found.submit(submission.text());
    console.err().println("sweep " + sweepId + " at " + found.address());
    Report report = Following.toTheEnd(console, found, sweepId, submission.trials());
    Following.print(console, output, found, report);
    return report.exitCode().value();
  }
}
