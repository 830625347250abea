package dev.barrido.events;

import java.util.regex.Pattern;

/** Names one trial of one sweep, for example {@code rectangles-random-k3f9x2-17}. */
public record TrialId(String value) {
  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,140}");

  public TrialId {
    if (!ALLOWED.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "TrialId must be 1 to 141 letters, digits, dots, dashes or underscores, was \""
              + value
              + "\"");
    }
  }

  /** The id of the trial with this number: the same whoever derives it. */
  public static TrialId of(SweepId sweep, int number) {
    return new TrialId(sweep.value() + "-" + number);
  }

  @Override
  public String toString() {
    return value;
  }
}
