package dev.barrido.core.search;

/**
 * How many of the trials with a loss are good: a fraction of them, rounded up, at least some, and
 * at most some.
 */
record GoodTrials(double fraction, int least, int most) {
  static final GoodTrials BEST_TENTH = new GoodTrials(0.1, 0, 25);

  /** A density of several parameters together needs more of them than of one alone. */
  static GoodTrials together(int parameters) {
    return new GoodTrials(0.15, Math.min(5, parameters + 1), 25);
  }

  int of(int scored) {
    return Math.min(most, Math.max(Math.min(least, scored), (int) Math.ceil(fraction * scored)));
  }
}
