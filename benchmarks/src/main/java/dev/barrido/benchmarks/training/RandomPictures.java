package dev.barrido.benchmarks.training;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Files of the size and format of MNIST: 28 by 28 pixels and ten classes, drawn at random. Speed
 * does not depend on what they show.
 */
final class RandomPictures {
  static final int ROWS = 60_000;
  private static final int TEST_ROWS = 1_000;
  private static final int SIDE = 28;
  private static final int CLASSES = 10;
  private static final int MAGIC = 0x800;

  private RandomPictures() {}

  /** Writes them, and returns the {@code data} of a spec. */
  static Map<String, Object> in(Path folder) throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    // The validation part is the end of the training file.
    write(folder.resolve("images"), ROWS + TEST_ROWS, random);
    write(folder.resolve("test-images"), TEST_ROWS, random);
    return Map.of(
        "name",
        "idx",
        "images",
        folder.resolve("images").toString(),
        "labels",
        folder.resolve("images.labels").toString(),
        "testImages",
        folder.resolve("test-images").toString(),
        "testLabels",
        folder.resolve("test-images.labels").toString(),
        "split",
        Map.of("train", ROWS, "validation", TEST_ROWS, "test", TEST_ROWS));
  }

  /** Deletes them and their folder. */
  static void deleteFrom(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static void write(Path images, int rows, SplittableRandom random) throws IOException {
    try (DataOutputStream out = to(images)) {
      out.writeInt(MAGIC + 3);
      out.writeInt(rows);
      out.writeInt(SIDE);
      out.writeInt(SIDE);
      byte[] picture = new byte[SIDE * SIDE];
      for (int row = 0; row < rows; row++) {
        random.nextBytes(picture);
        out.write(picture);
      }
    }
    try (DataOutputStream out = to(images.resolveSibling(images.getFileName() + ".labels"))) {
      out.writeInt(MAGIC + 1);
      out.writeInt(rows);
      for (int row = 0; row < rows; row++) {
        out.write(row % CLASSES);
      }
    }
  }

  private static DataOutputStream to(Path file) throws IOException {
    return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
  }
}
