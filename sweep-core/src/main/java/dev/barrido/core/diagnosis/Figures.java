package dev.barrido.core.diagnosis;

import java.util.Locale;

/** Numbers as people read them. */
final class Figures {
  private Figures() {}

  /** Three significant digits, for example {@code 0.0123} or {@code 1.20e-06}. */
  static String of(double value) {
    return String.format(Locale.ROOT, "%.3g", value);
  }

  /** For example {@code 62%}. */
  static String percent(double part) {
    return String.format(Locale.ROOT, "%.0f%%", 100 * part);
  }
}
