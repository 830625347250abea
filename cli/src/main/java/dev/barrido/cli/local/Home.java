package dev.barrido.cli.local;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the project stands, with the services it has built. */
public final class Home {
  private static final String PROPERTY = "barrido.home";
  private static final String LANDMARK = "proposer-service";

  private Home() {}

  /** The folder that the launcher names, else the one above these classes. */
  public static Path find() {
    String named = System.getProperty(PROPERTY);
    if (named != null) {
      return Path.of(named);
    }
    Path classes = classes();
    for (@Nullable Path folder = classes; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve(LANDMARK))) {
        return folder;
      }
    }
    throw new IllegalStateException(
        "The project's folder must be above " + classes + ", or named by -D" + PROPERTY);
  }

  /** The folder or jar of these very classes. */
  static Path classes() {
    try {
      return Path.of(Home.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The place of the command line's classes is no file", e);
    }
  }
}
