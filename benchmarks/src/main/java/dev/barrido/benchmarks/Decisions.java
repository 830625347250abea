package dev.barrido.benchmarks;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.search.RandomSearcher;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.RealDomain;
import dev.barrido.core.space.Scale;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.sweep.Input;
import dev.barrido.core.sweep.Sweep;
import dev.barrido.core.sweep.SweepPlan;
import dev.barrido.core.trial.TrialResult;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What a trial costs the core, from its proposal to its end counted, in sweeps of more and more
 * trials: the same, if nothing is gone through again for each.
 */
final class Decisions {
  private static final List<Integer> TRIALS = List.of(1_000, 10_000, 100_000);
  private static final int REPETITIONS = 5;
  private static final SearchSpace SPACE =
      SearchSpace.of(Parameter.of("x", RealDomain.of(0, 1, Scale.LINEAR)));

  private Decisions() {}

  public static void main(String[] none) {
    swept(TRIALS.get(TRIALS.size() - 1)); // so that the first sweep measured runs compiled code
    for (int trials : TRIALS) {
      double best =
          IntStream.range(0, REPETITIONS)
              .mapToDouble(repetition -> swept(trials) / (1e3 * trials))
              .min()
              .orElseThrow();
      System.out.printf(
          Locale.ROOT,
          "random, a trial of %d, best of %d\t%.3f\tmicroseconds%n",
          trials,
          REPETITIONS,
          best);
    }
  }

  /** How many nanoseconds a sweep takes whose trials end at once, each better than the last. */
  private static long swept(int trials) {
    SweepPlan plan = SweepPlan.of(SPACE, new RandomSearcher(SPACE), new Seeds(1), trials);
    long begun = System.nanoTime();
    Sweep sweep = Sweep.begin(plan, 0).on(new Input.ClockTicked(0)).next();
    for (int number = 0; number < trials; number++) {
      TrialResult end = new TrialResult.Completed(-number);
      sweep = sweep.on(new Input.TrialEnded(number, end)).next();
    }
    if (sweep.counts().proposed() != trials) {
      throw new IllegalStateException("expected " + trials + " trials, got " + sweep.counts());
    }
    return System.nanoTime() - begun;
  }
}
