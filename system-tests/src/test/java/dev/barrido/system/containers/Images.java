package dev.barrido.system.containers;

import dev.barrido.system.Repository;
import java.io.IOException;
import java.util.Optional;

/**
 * The images of a test: public ones unless a system property names another, and those that it
 * builds.
 */
final class Images {
  private static final String TAG = ":under-test";

  private Images() {}

  /** What {@code -Dcontainers.NAME=IMAGE} says. */
  static String named(String name, String usual) {
    return Optional.ofNullable(System.getProperty("containers." + name))
        .filter(image -> !image.isBlank())
        .orElse(usual);
  }

  /** Builds the image of a service from its packaged module. */
  static String built(String service) throws IOException, InterruptedException {
    String image = "barrido/" + service + TAG;
    Process build =
        new ProcessBuilder(
                "docker",
                "build",
                "--quiet",
                "--build-arg",
                "JAVA_IMAGE=" + named("java", "eclipse-temurin:17-jre"),
                "--tag",
                image,
                Repository.ROOT.resolve(service).toString())
            .inheritIO()
            .start();
    if (build.waitFor() != 0) {
      throw new IllegalStateException("docker build of " + service + " failed, see its output");
    }
    return image;
  }
}
