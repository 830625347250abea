package dev.barrido.benchmarks.quality;

/** Who proposes points. Any thread may ask. */
interface Contestant {
  String name();

  /** Whether it can search the problem's space. */
  default boolean takes(Problem problem) {
    return true;
  }

  /**
   * Searches.
   *
   * @param evaluations the budget of the others; whoever may evaluate more often does
   * @return the loss of each evaluation, in their order
   */
  double[] losses(Problem problem, int seed, int evaluations);
}
