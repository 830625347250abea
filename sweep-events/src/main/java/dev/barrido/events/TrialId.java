package dev.barrido.events;

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

  @Override
  public String toString() {
    return value;
  }
}
