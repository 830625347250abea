package dev.barrido.core.preflight;

import java.util.Locale;

/** Numbers for people, in three or four digits. */
final class Numbers {
  private static final double SMALL = 1e-3;
  private static final double LARGE = 1e5;

  private Numbers() {}

  static String words(double value) {
    double size = Math.abs(value);
    if (size != 0 && (size < SMALL || size >= LARGE)) {
      return String.format(Locale.ROOT, "%.2e", value);
    }
    String plain = String.format(Locale.ROOT, "%.4f", value);
    return plain.replaceAll("0+$", "").replaceAll("\\.$", "");
  }
}
