package dev.barrido.system;

import java.nio.file.Path;

/** Where the checkout under test lies. */
public final class Repository {
  public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private Repository() {}
}
