package dev.barrido.trainer.training.command;

import dev.barrido.events.SweepId;
import dev.barrido.trainer.checkpoint.Leftovers;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;

/** What programs leave behind, and killed trainers. */
public final class CommandLeftovers {
  private final CommandSettings settings;

  public CommandLeftovers(CommandSettings settings) {
    this.settings = settings;
  }

  /** Deletes the output of runs that wrote nothing since, and returns how many files. */
  public int deleteOutputOlderThan(Instant moment) throws IOException {
    return Leftovers.deleteInFolders(
        settings.outputs(), file -> Files.getLastModifiedTime(file).toInstant().isBefore(moment));
  }

  /** Deletes the output of all runs of a sweep, and returns how many files. */
  public int deleteOutput(SweepId sweep) throws IOException {
    return Leftovers.deleteFolder(settings.outputs().resolve(sweep.value()));
  }

  /** Deletes the folders of runs whose trainer is gone, and returns how many. */
  public int deleteAbandonedFolders() throws IOException {
    return WorkFolder.deleteAbandoned(settings.work());
  }
}
