package dev.barrido.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/**
 * Finds the jars of the broker's JVM: in the folder named by the system property {@value
 * #PROPERTY}, else next to this module's classes or jar, else where the build put them.
 */
final class BrokerClassPath {
  static final String PROPERTY = "barrido.broker.lib";
  private static final String FOLDER = "broker-lib";
  private static final String RECORDED = "broker-lib.properties";

  private BrokerClassPath() {}

  static String find() throws IOException {
    Path classes = ownClasses();
    Path jars = jars(classes);
    return classes + java.io.File.pathSeparator + jars.resolve("*");
  }

  private static Path jars(Path classes) throws IOException {
    String asked = System.getProperty(PROPERTY);
    Path nextTo = Objects.requireNonNull(classes.getParent()).resolve(FOLDER);
    List<Path> candidates = List.of(asked == null ? nextTo : Path.of(asked), nextTo, recorded());
    return candidates.stream()
        .filter(Files::isDirectory)
        .findFirst()
        .orElseThrow(
            () ->
                new IOException(
                    "The broker's jars must be in one of "
                        + candidates
                        + ", but none exists: build the module embedded, or name the folder with -D"
                        + PROPERTY));
  }

  private static Path ownClasses() {
    try {
      return Path.of(
          BrokerClassPath.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The place of the embedded module's classes is no file", e);
    }
  }

  private static Path recorded() throws IOException {
    Properties place = new Properties();
    try (InputStream in = BrokerClassPath.class.getResourceAsStream(RECORDED)) {
      place.load(Objects.requireNonNull(in, RECORDED));
    }
    return Path.of(place.getProperty("folder"));
  }
}
