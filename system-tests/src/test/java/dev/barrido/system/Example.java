package dev.barrido.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A spec out of examples/, made smaller where a test says so. */
record Example(String text) {
  static Example named(String name) {
    try {
      return new Example(Files.readString(folder().resolve(name + ".yaml")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path folder() {
    return Repository.ROOT.resolve("examples");
  }

  /** The spec with a line or a part of one replaced; what is replaced must be there. */
  Example with(String part, String replacement) {
    if (!text.contains(part)) {
      throw new IllegalArgumentException("expected the example to contain \"" + part + "\"");
    }
    return new Example(text.replace(part, replacement));
  }
}
