package dev.barrido.cli.commands;

import com.fasterxml.jackson.databind.JsonNode;
import dev.barrido.cli.Console;
import dev.barrido.cli.ExitCode;
import dev.barrido.cli.view.DiagnosisTexts;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code barrido diagnoses}. */
@Command(
    name = "diagnoses",
    description = "Prints what the learning curves of a sweep show, with evidence and advice.",
    mixinStandardHelpOptions = true)
public final class DiagnosesCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private OutputOption output = new OutputOption();

  @Parameters(paramLabel = "SWEEP", description = "The sweep's id, as `barrido list` prints it.")
  private String sweepId = "";

  public DiagnosesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    JsonNode diagnoses = server.connect().diagnoses(sweepId);
    output.print(console, diagnoses, DiagnosisTexts.of(diagnoses));
    return ExitCode.OK.value();
  }
}
