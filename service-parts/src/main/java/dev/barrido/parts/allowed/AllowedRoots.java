package dev.barrido.parts.allowed;

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

  /**
   * Returns when a path of another machine may lie below a root, as far as that can be told by
   * words.
   *
   * @throws NotAllowed if it does not
   */
  public void checkWords(Path path) {
    if (!mayHold(path)) {
      throw refused(path);
    }
  }

  /** Nobody here knows where a path that is not absolute begins. */
  boolean mayHold(Path path) {
    return roots.contains(ANYWHERE)
        || !path.isAbsolute()
        || roots.stream().map(Path::of).anyMatch(root -> mayHold(root, path.normalize()));
  }

  private static boolean mayHold(Path root, Path path) {
    return !root.isAbsolute() || path.startsWith(root.normalize());
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
            + (roots.isEmpty() ? "a folder that trainers may use" : "one of " + roots)
            + ", got "
            + path
            + "; their operator names folders in the setting "
            + setting);
  }
}
