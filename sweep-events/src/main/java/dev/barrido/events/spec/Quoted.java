package dev.barrido.events.spec;

import org.jspecify.annotations.Nullable;

/** Values that may be quoted, as Katib quotes them. */
final class Quoted {
  private Quoted() {}

  static @Nullable Boolean truth(@Nullable Object plain) {
    if (plain instanceof Boolean truth) {
      return truth;
    }
    return "true".equals(plain) ? Boolean.TRUE : "false".equals(plain) ? Boolean.FALSE : null;
  }

  static @Nullable Double number(@Nullable Object plain) {
    if (plain instanceof Number number) {
      return number.doubleValue();
    }
    return plain instanceof String text ? PlainScalar.numberIn(text) : null;
  }
}
