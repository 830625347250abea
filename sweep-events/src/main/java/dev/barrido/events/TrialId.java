package dev.barrido.events;

import java.util.OptionalInt;

/** Names one trial of one sweep, for example {@code rectangles-random-k3f9x2-17}. */
public record TrialId(String value) {
  private static final int LONGEST = 141;

  public TrialId {
    IdText.check("TrialId", value, LONGEST);
  }

  /** The id of the trial with this number: the same whoever derives it. */
  public static TrialId of(SweepId sweep, int number) {
    return new TrialId(sweep.value() + "-" + number);
  }

  /** The number of a trial of this sweep, empty where the id is of none. */
  public OptionalInt number(SweepId sweep) {
    String beginning = sweep.value() + "-";
    String rest = value.startsWith(beginning) ? value.substring(beginning.length()) : "";
    return rest.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(rest)) : OptionalInt.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
