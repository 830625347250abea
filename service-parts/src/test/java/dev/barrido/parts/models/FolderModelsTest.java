package dev.barrido.parts.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderModelsTest extends ModelStoreContract {
  @TempDir private Path root;

  @Override
  FolderModels open() {
    return new FolderModels(root);
  }

  @Override
  Set<String> stored() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .collect(Collectors.toSet());
    }
  }

  @Override
  void putForeign(String name) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "by hand");
  }

  @Override
  void age(String name, Instant moment) throws IOException {
    Files.setLastModifiedTime(root.resolve(name), FileTime.from(moment));
  }

  @Test
  void leavesNoFolderOfASweepThatIsForgotten() throws IOException {
    write(3, 0.25, "three");

    open().deleteAll(SWEEP);

    assertThat(root).isEmptyDirectory();
  }

  @Test
  void leavesNoFolderInWhichAllWasOld() throws IOException {
    write(0, 0.5, "old");

    assertThat(open().deleteOlderThan(Instant.now().plusSeconds(60))).isOne();

    assertThat(root).isEmptyDirectory();
  }
}
