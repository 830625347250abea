package dev.barrido.cli.commands;

import dev.barrido.cli.Console;
import dev.barrido.cli.SpecFile;
import dev.barrido.cli.Submission;
import dev.barrido.cli.client.Report;
import dev.barrido.cli.client.SweepServer;
import dev.barrido.cli.view.PreflightTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code barrido check}. */
@Command(
    name = "check",
    description = {
      "Looks at a network's first batches before anything is searched: its first loss, what",
      "penalties do to it, whether 20 rows can be learned by heart, which learning rates help.",
      "Ends with 1 when a check fails."
    },
    mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private StackOptions stack = new StackOptions();
  @Mixin private OutputOption output = new OutputOption();

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "A value of the point that is checked; may be given again for others.")
  private Map<String, String> values = new LinkedHashMap<>();

  @Parameters(paramLabel = "SPEC", description = "A YAML or JSON file.")
  private Path file = Path.of("");

  public CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    SpecFile check = SpecFile.read(file).onlyChecked(values);
    Submission submission = Submission.of(check, server.isLocal());
    return new AnyStack(console, server, stack).with(found -> run(found, submission));
  }

  private int run(SweepServer found, Submission submission) {
    String sweepId = found.submit(submission.text());
    console.err().println("check " + sweepId + " at " + found.address());
    Report report = Following.toTheEnd(console, found, sweepId, submission.trials());
    output.print(console, report.document(), PreflightTexts.of(report));
    return report.exitCode().value();
  }
}
