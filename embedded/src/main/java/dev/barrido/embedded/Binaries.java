package dev.barrido.embedded;

import java.nio.file.Path;

/** Where PostgreSQL's programs are unpacked, once for each user of the machine. */
final class Binaries {
  private Binaries() {}

  static Path folder() {
    return Path.of(
        System.getProperty("java.io.tmpdir"),
        "barrido-postgres-" + System.getProperty("user.name"));
  }
}
