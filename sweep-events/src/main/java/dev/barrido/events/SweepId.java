package dev.barrido.events;

/** Names one sweep, for example {@code rectangles-random-k3f9x2}. */
public record SweepId(String value) {
  private static final int LONGEST = 127;

  public SweepId {
    IdText.check("SweepId", value, LONGEST);
  }

  /** Whether a sweep may be called so. */
  public static boolean isValid(String value) {
    return IdText.isValid(value, LONGEST);
  }

  @Override
  public String toString() {
    return value;
  }
}
