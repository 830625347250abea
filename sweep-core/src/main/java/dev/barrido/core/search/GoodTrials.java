package dev.barrido.core.search;

/**
 * How many of the trials with a loss are good: a fraction of them, rounded up, and at most some.
 */
record GoodTrials(double fraction, int most) {
  static final GoodTrials BEST_TENTH = new GoodTrials(0.1, 25);

  int of(int scored) {
    return Math.min(most, (int) Math.ceil(fraction * scored));
  }
}
