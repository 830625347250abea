package dev.barrido.cli.commands;

import dev.barrido.cli.CommandFailed;
import dev.barrido.cli.Console;
import dev.barrido.cli.ExitCode;
import dev.barrido.cli.backup.Backup;
import dev.barrido.embedded.FolderInUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code barrido backup}. */
@Command(
    name = "backup",
    description =
        "Writes all sweeps of the stopped local stack to a file: database, broker, checkpoints,"
            + " models, output of programs.",
    mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private DataOption data = new DataOption();
  @Mixin private OutputOption output = new OutputOption();

  @Option(names = "--overwrite", description = "Replace the file if it is there.")
  private boolean overwrite;

  @Parameters(paramLabel = "FILE", description = "The backup, such as barrido.zip.")
  private Path file = Path.of("barrido.zip");

  public BackupCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (Files.exists(file) && !overwrite) {
      throw CommandFailed.badInput(
          file + ": expected a file that is not there yet; --overwrite replaces it");
    }
    Backup backup = write();
    output.print(
        console,
        Map.of("file", backup.file().toString(), "files", backup.files(), "bytes", backup.bytes()),
        List.of(backup.file() + ": " + backup.files() + " files, " + backup.bytes() + " bytes"));
    return ExitCode.OK.value();
  }

  private Backup write() {
    try {
      return Backup.write(data.folder, file, new Version().getVersion()[0]);
    } catch (FolderInUse running) {
      throw CommandFailed.failed(
          "a stack runs on "
              + data.folder
              + ": stop it with `barrido down`, so that nothing changes while it is copied; what is"
              + " unfinished goes on at its next start");
    } catch (IOException e) {
      throw CommandFailed.failed(String.valueOf(e.getMessage()));
    }
  }
}
