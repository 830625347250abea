package dev.barrido.core.preflight;

import org.jspecify.annotations.Nullable;

/** Numbers that stop at the door unless they are numbers. */
final class Finite {
  private Finite() {}

  static void check(String what, @Nullable Double value) {
    if (value != null && !Double.isFinite(value)) {
      throw new IllegalArgumentException(
          what + ": expected a finite number, or null for none, got " + value);
    }
  }
}
