package dev.barrido.core.sharing;

/**
 * What the sweeps of a namespace may have together.
 *
 * @param weight its part of the trainers while others want them too, above 0; with 2 it gets twice
 *     what one with 1 gets
 * @param trialsInFlight at most, at least 0; {@link #UNBOUNDED} when nothing bounds it
 */
public record Allowance(double weight, int trialsInFlight) {
  /** For as many as there may be. */
  public static final int UNBOUNDED = Integer.MAX_VALUE;

  /** That of a namespace of which nothing is told. */
  public static final Allowance USUAL = new Allowance(1, UNBOUNDED);

  public Allowance {
    if (!(weight > 0) || Double.isInfinite(weight) || trialsInFlight < 0) {
      throw new IllegalArgumentException(
          "an allowance: expected a finite weight > 0 and trialsInFlight >= 0, got "
              + weight
              + " and "
              + trialsInFlight);
    }
  }

  /** What is left of it when so many trials are in flight already. */
  Allowance less(int trials) {
    return trialsInFlight == UNBOUNDED
        ? this
        : new Allowance(weight, Math.max(0, trialsInFlight - trials));
  }
}
