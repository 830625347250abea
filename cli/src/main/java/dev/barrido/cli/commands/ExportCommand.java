package dev.barrido.cli.commands;

import dev.barrido.cli.Console;
import dev.barrido.cli.ExitCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code barrido export}. */
@Command(
    name = "export",
    description = "Writes every trial of a sweep.",
    mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ServerOptions server = new ServerOptions();

  @Parameters(paramLabel = "SWEEP", description = "The sweep's id, as `barrido list` prints it.")
  private String sweepId = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "csv",
      description = "${COMPLETION-CANDIDATES} (default: csv).")
  private ExportFormat format = ExportFormat.CSV;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "The file to write (default: standard output).")
  private @Nullable Path file;

  public ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (file == null) {
      write(console.out());
      console.out().flush();
    } else {
      try (OutputStream out = Files.newOutputStream(file)) {
        write(out);
      }
    }
    return ExitCode.OK.value();
  }

  private void write(OutputStream out) throws IOException {
    server.connect().export(sweepId, format.name().toLowerCase(Locale.ROOT), out);
  }
}
