package dev.barrido.trainer.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Folders below which sweeps may name files. What counts is where a file really lies: neither
 * {@code ..} nor a symbolic link leads out.
 *
 * @param roots folders, or {@code *} for anywhere
 * @param setting the setting that names them, for messages
 */
public record AllowedRoots(List<String> roots, String setting) {
  private static final String ANYWHERE = "*";

  public AllowedRoots {
    roots = List.copyOf(roots);
  }

  /**
   * The path without any links, which lies below a root.
   *
   * @throws NotAllowed if it does not, whether there is such a file or not
   * @throws IOException if there is none
   */
  public Path real(Path path) throws IOException {
    if (roots.contains(ANYWHERE)) {
      return path;
    }
    Path plain = path.toAbsolutePath().normalize();
    if (roots.stream().map(AllowedRoots::plain).noneMatch(plain::startsWith) && !isBelow(plain)) {
      throw refused(path);
    }
    Path real = path.toRealPath();
    if (!isBelow(real)) {
      throw refused(path);
    }
    return real;
  }

  private boolean isBelow(Path path) throws IOException {
    for (String root : roots) {
      if (Files.exists(Path.of(root)) && path.startsWith(Path.of(root).toRealPath())) {
        return true;
      }
    }
    return false;
  }

  private static Path plain(String root) {
    return Path.of(root).toAbsolutePath().normalize();
  }

  private NotAllowed refused(Path path) {
    return new NotAllowed(
        "expected a path below "
            + (roots.isEmpty() ? "a folder that this trainer may use" : "one of " + roots)
            + ", got "
            + path
            + "; its operator names folders in the setting "
            + setting);
  }
}
