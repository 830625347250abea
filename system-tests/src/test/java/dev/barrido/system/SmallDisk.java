package dev.barrido.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder with room for so much and no more: a file system of its own, in memory. */
final class SmallDisk implements AutoCloseable {
  private static final int BLOCK = 4_096;

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** One at this folder; a test that may not mount anything is left out. */
  static SmallDisk at(Path folder, String size) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Program.Result mounted =
        Program.run(
            List.of("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString()));
    assumeTrue(mounted.exitCode() == 0, "may not mount: " + mounted.err());
    return new SmallDisk(folder);
  }

  /** Leaves no room, not even for a byte. */
  void fill() throws IOException {
    try (OutputStream out = Files.newOutputStream(filling())) {
      while (true) {
        out.write(new byte[BLOCK]);
      }
    } catch (IOException full) {
      if (Files.size(filling()) == 0) {
        throw full;
      }
    }
  }

  void makeRoom() throws IOException {
    Files.delete(filling());
  }

  @Override
  public void close() throws IOException {
    try {
      Program.run(List.of("umount", "--lazy", folder.toString()));
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private Path filling() {
    return folder.resolve("filling");
  }
}
