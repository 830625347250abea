package dev.barrido.benchmarks.quality;

import java.util.Arrays;

/** One search that was made: the loss of each evaluation. */
record Outcome(String contestant, Problem problem, int seed, double[] losses) {
  /** The least loss of the first so many evaluations. */
  double bestOf(int evaluations) {
    return Arrays.stream(losses, 0, Math.min(evaluations, losses.length)).min().orElseThrow();
  }

  /** The normalised regret after this part of the contestant's own budget. */
  double regretAt(double part) {
    return problem.normalisedRegret(bestOf((int) Math.ceil(part * losses.length)));
  }
}
