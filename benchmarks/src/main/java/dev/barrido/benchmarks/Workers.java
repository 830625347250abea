package dev.barrido.benchmarks;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.schedule.Schedulers;
import dev.barrido.core.search.RandomSearcher;
import dev.barrido.core.simulation.SimulatedSweep;
import dev.barrido.core.simulation.SimulatedTrainers;
import dev.barrido.core.simulation.SimulationResult;
import dev.barrido.core.simulation.TraceEvent;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.RealDomain;
import dev.barrido.core.space.Scale;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.sweep.FirstCheck;
import dev.barrido.core.sweep.FirstLimit;
import dev.barrido.core.sweep.SweepPlan;
import dev.barrido.core.trial.ProposedTrial;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * How a random search gets faster with more workers under each scheduler, on the virtual clock: the
 * time until some trial has measured the target, over seeds 0 to 19. The curves are made up after
 * those of small networks on tables: each falls by a power law to an end that its point decides, at
 * a speed that is its own, with noise; epochs of different points take different times.
 */
final class Workers {
  private static final int SEEDS = 20;
  private static final int TRIALS = 4096;
  private static final int EPOCHS = 81;
  private static final List<Integer> WORKERS = List.of(1, 4, 16, 64, 256);
  private static final SearchSpace SPACE =
      new SearchSpace(
          IntStream.range(0, 4)
              .mapToObj(i -> Parameter.of("x" + i, RealDomain.of(0, 1, Scale.LINEAR)))
              .toList());

  /** What some one in 200 trials reaches, and some one in 1500. */
  private static final List<Double> TARGETS = List.of(0.12, 0.08);

  private Workers() {}

  public static void main(String[] none) {
    for (String scheduler : List.of("none", "median", "asha", "hyperband")) {
      double[] alone = new double[TARGETS.size()];
      for (int workers : WORKERS) {
        double[] hours = means(scheduler, workers);
        for (int i = 0; i < hours.length; i++) {
          alone[i] = workers == 1 ? hours[i] : alone[i];
          String what = scheduler + ", " + workers + " workers, to " + TARGETS.get(i);
          line(what, hours[i], "h");
          line(what + ", of linear", 100 * alone[i] / hours[i] / workers, "percent");
        }
      }
    }
  }

  private static void line(String what, double value, String unit) {
    System.out.printf(Locale.ROOT, "%s\t%.3f\t%s%n", what, value, unit);
  }

  private static double[] means(String scheduler, int workers) {
    List<SimulationResult> results =
        IntStream.range(0, SEEDS)
            .parallel()
            .mapToObj(seed -> simulated(scheduler, workers, new Seeds(seed)))
            .toList();
    return TARGETS.stream()
        .mapToDouble(
            target ->
                results.stream()
                    .mapToDouble(result -> hoursTo(target, result))
                    .average()
                    .orElseThrow())
        .toArray();
  }

  private static SimulationResult simulated(String scheduler, int workers, Seeds seeds) {
    SweepPlan plan =
        new SweepPlan(
            SPACE,
            new RandomSearcher(SPACE),
            seeds,
            workers,
            TRIALS,
            null,
            TARGETS.get(TARGETS.size() - 1),
            null,
            List.of(),
            3,
            List.of(),
            0,
            FirstLimit.NONE,
            List.of(),
            FirstCheck.NONE);
    SimulatedTrainers trainers =
        new SimulatedTrainers(workers, EPOCHS, Workers::epochMillis, Workers::loss);
    return SimulatedSweep.run(plan, Schedulers.named(scheduler, Map.of(), EPOCHS, seeds), trainers);
  }

  /** A search that never comes there counts with its whole time. */
  private static double hoursTo(double target, SimulationResult result) {
    long millis =
        result.trace().stream()
            .filter(event -> event instanceof TraceEvent.Measured at && at.loss() <= target)
            .mapToLong(TraceEvent::atMillis)
            .findFirst()
            .orElse(result.elapsedMillis());
    return millis / 3_600_000.0;
  }

  /** From 20 to 100 seconds. */
  private static long epochMillis(ProposedTrial trial, int epoch) {
    return Math.round(20_000 + 80_000 * trial.hyperparameters().number("x3"));
  }

  private static double loss(ProposedTrial trial, int epoch) {
    Hyperparameters point = trial.hyperparameters();
    double distance =
        Math.sqrt(
            square(point.number("x0") - 0.3)
                + square(point.number("x1") - 0.7)
                + square(point.number("x2") - 0.5));
    RandomGenerator noise = new Seeds(trial.seed()).stream("epoch", epoch);
    double speed = 0.4 + 0.6 * new Seeds(trial.seed()).stream("speed", 0).nextDouble();
    double end = 0.05 + 0.6 * distance;
    return end + (1 - end) * Math.pow(epoch, -speed) + 0.005 * noise.nextGaussian();
  }

  private static double square(double value) {
    return value * value;
  }
}
