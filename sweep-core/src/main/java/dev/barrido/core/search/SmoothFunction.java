package dev.barrido.core.search;

/** A function of some numbers that has a slope everywhere. */
interface SmoothFunction {
  /**
   * The value at a place; infinite where there is none.
   *
   * @param slope filled with the derivative by each number
   */
  double at(double[] place, double[] slope);
}
