package dev.barrido.cli.commands;

import dev.barrido.cli.CommandFailed;
import dev.barrido.cli.Console;
import dev.barrido.cli.ExitCode;
import dev.barrido.cli.backup.Backup;
import dev.barrido.cli.backup.NotABackup;
import dev.barrido.embedded.FolderInUse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code barrido restore}. */
@Command(
    name = "restore",
    description = "Puts a backup in place, so that the next `barrido up` goes on from it.",
    mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private DataOption data = new DataOption();
  @Mixin private OutputOption output = new OutputOption();

  @Option(
      names = "--overwrite",
      description = "Replace the data that is in the folder; it is lost then.")
  private boolean overwrite;

  @Parameters(paramLabel = "FILE", description = "What `barrido backup` wrote.")
  private Path file = Path.of("barrido.zip");

  public RestoreCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    int files = restore();
    output.print(
        console,
        Map.of("folder", data.folder.toString(), "files", files),
        List.of(data.folder + ": " + files + " files; start it with `barrido up`"));
    return ExitCode.OK.value();
  }

  private int restore() {
    try {
      return Backup.restore(file, data.folder, overwrite);
    } catch (FolderInUse running) {
      throw CommandFailed.failed(
          "a stack runs on " + data.folder + ": stop it with `barrido down` first");
    } catch (NotABackup bad) {
      throw CommandFailed.badInput(String.valueOf(bad.getMessage()));
    } catch (IOException e) {
      throw CommandFailed.failed(String.valueOf(e.getMessage()));
    }
  }
}
