package dev.barrido.cli;

import dev.barrido.cli.commands.BarridoCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The main class of the command line. */
public final class Barrido {
  private Barrido() {}

  public static void main(String[] arguments) {
    int exitCode = run(Console.system(), arguments);
    System.out.flush();
    System.exit(exitCode);
  }

  /** Runs one command and returns its exit code. */
  public static int run(Console console, String... arguments) {
    return new CommandLine(BarridoCommand.class, new CommandFactory(console))
        .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setExecutionExceptionHandler((failure, command, parsed) -> explain(console, failure))
        .execute(arguments);
  }

  private static int explain(Console console, Exception failure) {
    if (failure instanceof CommandFailed known) {
      console.err().println("barrido: " + known.getMessage());
      return known.exitCode().value();
    }
    console.err().println("barrido: " + failure);
    if (Boolean.getBoolean("barrido.stacktrace")) {
      failure.printStackTrace(console.err());
    }
    return ExitCode.FAILED.value();
  }
}
