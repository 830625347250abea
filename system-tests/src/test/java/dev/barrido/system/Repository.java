package dev.barrido.system;

import java.nio.file.Path;

/** Where the checkout under test lies. */
final class Repository {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private Repository() {}
}
