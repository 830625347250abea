package dev.barrido.cli.commands;

import dev.barrido.cli.CommandFailed;
import dev.barrido.cli.Console;
import dev.barrido.cli.ExitCode;
import dev.barrido.cli.client.Report;
import dev.barrido.cli.client.SweepServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code barrido export-model}. */
@Command(
    name = "export-model",
    description =
        "Writes a trial's model with its preprocessing: a zip that Deeplearning4j loads by itself.",
    mixinStandardHelpOptions = true)
public final class ExportModelCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ServerOptions server = new ServerOptions();

  @Parameters(paramLabel = "SWEEP", description = "The sweep's id, as `barrido list` prints it.")
  private String sweepId = "";

  @Option(
      names = "--trial",
      paramLabel = "N",
      description = "The trial's number (default: the best one's).")
  private @Nullable Integer trial;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "The file to write (default: SWEEP-N.zip).")
  private @Nullable Path file;

  public ExportModelCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    SweepServer connected = server.connect();
    int number = trial == null ? best(connected.report(sweepId)) : trial;
    Path target = file == null ? Path.of(sweepId + "-" + number + ".zip") : file;
    fetch(connected, sweepId, number, target);
    console.err().println("wrote the model of trial " + number + " to " + target);
    return ExitCode.OK.value();
  }

  /** Writes a model to a file, whole or not at all. */
  static void fetch(SweepServer server, String sweepId, int number, Path target)
      throws IOException {
    Path absolute = target.toAbsolutePath();
    Path unfinished = absolute.resolveSibling(absolute.getFileName() + ".unfinished");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
        server.model(sweepId, OptionalInt.of(number), out);
      }
      Files.move(unfinished, absolute, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  static int best(Report report) {
    if (report.bestValue().isEmpty()) {
      throw CommandFailed.failed(
          "expected a sweep with a trial that measured its objective, got none in "
              + report.sweepId());
    }
    return report.best().path("number").asInt();
  }
}
