package dev.barrido.events;

import java.util.regex.Pattern;

/** Names one sweep, for example {@code rectangles-random-k3f9x2}. */
public record SweepId(String value) {
  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,126}");

  public SweepId {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "SweepId must be 1 to 127 letters, digits, dots, dashes or underscores, was \""
              + value
              + "\"");
    }
  }

  /** Whether a sweep may be called so. */
  public static boolean isValid(String value) {
    return ALLOWED.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
