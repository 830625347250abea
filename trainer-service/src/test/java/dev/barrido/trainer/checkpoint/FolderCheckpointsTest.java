package dev.barrido.trainer.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.barrido.trainer.training.UnusableState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCheckpointsTest extends CheckpointStoreContract {
  @TempDir Path root;

  @Override
  FolderCheckpoints open() {
    return new FolderCheckpoints(root.resolve("not-there-yet"));
  }

  @Override
  Map<String, byte[]> stored() throws IOException {
    Map<String, byte[]> stored = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        stored.put(file.toString(), Files.readAllBytes(file));
      }
    }
    return stored;
  }

  @Override
  void replace(String place, byte[] bytes) throws IOException {
    Files.write(Path.of(place), bytes);
  }

  @Override
  void age(String place, Instant moment) throws IOException {
    Files.setLastModifiedTime(Path.of(place), FileTime.from(moment));
  }

  @Test
  void refusesAFileInWhichAnySingleBitIsWrong() throws IOException {
    write(about(TRIAL, 7), bytes(40, 1));
    Path file = file();
    byte[] whole = Files.readAllBytes(file);

    for (int bit = 0; bit < whole.length * 8; bit++) {
      byte[] wrong = whole.clone();
      wrong[bit / 8] ^= (byte) (1 << (bit % 8));
      Files.write(file, wrong);
      assertThatThrownBy(() -> open().find(TRIAL))
          .as("bit %d", bit)
          .isInstanceOf(UnusableState.class)
          .hasMessageStartingWith("the checkpoint " + file + " is damaged: expected the checksum ");
    }
  }

  @Test
  void tellsWhenNothingCanBeKeptThere() throws IOException {
    Path inTheWay = Files.writeString(root.resolve("in-the-way"), "a file");

    assertThatThrownBy(() -> new FolderCheckpoints(inTheWay).check())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("in-the-way");
  }

  @Test
  void forgetsASweepWithWhateverLiesInItsFolder() throws IOException {
    write(about(TRIAL, 1), bytes(5, 1));
    Files.write(file().resolveSibling("half-written"), bytes(5, 1));

    assertThat(open().deleteAll(SWEEP)).isEqualTo(2);
    assertThat(open().deleteAll(SWEEP)).isZero();

    assertThat(stored()).isEmpty();
    assertThat(root.resolve("not-there-yet").resolve(SWEEP.value())).doesNotExist();
  }

  private Path file() throws IOException {
    return Path.of(stored().keySet().iterator().next());
  }
}
