package dev.barrido.cli.commands;

import com.fasterxml.jackson.databind.JsonNode;
import dev.barrido.cli.Console;
import dev.barrido.cli.ExitCode;
import dev.barrido.cli.view.VerdictTexts;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code barrido verdicts}. */
@Command(
    name = "verdicts",
    description = "Prints what the scheduler of a sweep said, and what each verdict rests on.",
    mixinStandardHelpOptions = true)
public final class VerdictsCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private OutputOption output = new OutputOption();

  @Parameters(paramLabel = "SWEEP", description = "The sweep's id, as `barrido list` prints it.")
  private String sweepId = "";

  @Option(
      names = "--trial",
      paramLabel = "NUMBER",
      description = "Only those on the trial of this number.")
  private @Nullable Integer trial;

  @Option(
      names = "--limit",
      paramLabel = "NUMBER",
      description = "How many, the first ones (default: ${DEFAULT-VALUE}; at most 1000).")
  private int limit = 100;

  public VerdictsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    JsonNode verdicts = server.connect().verdicts(sweepId, trial, limit);
    output.print(console, verdicts, VerdictTexts.of(verdicts));
    return ExitCode.OK.value();
  }
}
