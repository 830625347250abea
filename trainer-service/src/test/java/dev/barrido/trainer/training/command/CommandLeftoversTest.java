package dev.barrido.trainer.training.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLeftoversTest {
  private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

  @TempDir Path folder;

  @Test
  void deletesOldOutput() throws IOException {
    CommandSettings settings = new Shell(folder).settings(List.of());
    Path sweep = Files.createDirectories(settings.outputs().resolve("sweep"));
    Path old = Files.createFile(sweep.resolve("old.log"));
    Path young = Files.createFile(sweep.resolve("young.log"));
    Files.setLastModifiedTime(old, FileTime.from(NOW.minusSeconds(1)));
    Files.setLastModifiedTime(young, FileTime.from(NOW.plusSeconds(1)));

    assertThat(new CommandLeftovers(settings).deleteOutputOlderThan(NOW)).isEqualTo(1);
    assertThat(old).doesNotExist();
    assertThat(young).exists();
  }

  @Test
  void deletesFoldersThatNobodyHolds() throws IOException {
    CommandSettings settings = new Shell(folder).settings(List.of());
    Path abandoned = Files.createDirectories(settings.work().resolve("dead"));
    Files.createFile(abandoned.resolve("weights"));
    Files.createFile(settings.work().resolve("dead.lock"));
    try (WorkFolder held = WorkFolder.create(settings.work())) {
      assertThat(new CommandLeftovers(settings).deleteAbandonedFolders()).isEqualTo(1);

      assertThat(abandoned).doesNotExist();
      assertThat(held.checkpoint()).isDirectory();
    }
    assertThat(settings.work()).isEmptyDirectory();
  }

  @Test
  void findsNothingWhereNothingRan() throws IOException {
    CommandLeftovers leftovers = new CommandLeftovers(new Shell(folder).settings(List.of()));

    assertThat(leftovers.deleteAbandonedFolders()).isZero();
    assertThat(leftovers.deleteOutputOlderThan(NOW)).isZero();
  }
}
