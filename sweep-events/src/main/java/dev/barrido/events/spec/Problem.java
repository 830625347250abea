package dev.barrido.events.spec;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a spec.
 *
 * @param path where, for example {@code spec.parameters[0].feasibleSpace.min}
 * @param line the line in the document, from 1; null when it has none
 * @param message what was expected and what came
 */
public record Problem(String path, @Nullable Integer line, String message) {
  @Override
  public String toString() {
    return path + (line == null ? "" : " (line " + line + ")") + ": " + message;
  }
}
