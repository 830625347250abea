package dev.barrido.cli.commands;

import dev.barrido.cli.Console;
import dev.barrido.cli.ExitCode;
import dev.barrido.cli.SpecFile;
import dev.barrido.events.spec.InvalidSpec;
import dev.barrido.events.spec.Problem;
import dev.barrido.events.spec.SpecReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code barrido validate}. */
@Command(
    name = "validate",
    description = "Checks a spec without running it; needs no server.",
    mixinStandardHelpOptions = true)
public final class ValidateCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private OutputOption output = new OutputOption();

  @Parameters(paramLabel = "SPEC", description = "A YAML or JSON file.")
  private Path file = Path.of("");

  public ValidateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    String text = SpecFile.text(file);
    try {
      SpecReader.read(text);
    } catch (InvalidSpec invalid) {
      List<Problem> problems = invalid.problems();
      Map<String, Object> document = Map.of("valid", false, "problems", problems);
      output.print(console, document, problems.stream().map(Problem::toString).toList());
      return ExitCode.BAD_INPUT.value();
    }
    Map<String, Object> document = Map.of("valid", true, "problems", List.of());
    output.print(console, document, List.of(file + " is valid"));
    return ExitCode.OK.value();
  }
}
