package dev.barrido.benchmarks;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.schedule.Schedulers;
import dev.barrido.core.schedule.TrialScheduler;
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
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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

  /** What a random search of whole trainings reaches after some 700 of them. */
  private static final double TARGET = 0.12;

  private Workers() {}

  public static void main(String[] none) {
    for (String scheduler : List.of("none", "median", "asha", "hyperband")) {
      double alone = 0;
      for (int workers : WORKERS) {
        double hours = meanHours(scheduler, workers);
        alone = workers == 1 ? hours : alone;
        String what = scheduler + ", " + workers + " workers, time to target";
        Results.print(what, hours, "h");
        Results.print(what + ", of linear", 100 * alone / hours / workers, "percent");
      }
    }
  }

  private static double meanHours(String scheduler, int workers) {
    return IntStream.range(0, SEEDS)
        .parallel()
        .mapToObj(seed -> simulated(scheduler, workers, new Seeds(seed)))
        .mapToDouble(Workers::hoursToTarget)
        .average()
        .orElseThrow();
  }

  private static SimulationResult simulated(String scheduler, int workers, Seeds seeds) {
    SimulatedTrainers trainers =
        new SimulatedTrainers(workers, EPOCHS, Workers::epochMillis, Workers::loss);
    return simulated(
        Schedulers.named(scheduler, Map.of(), EPOCHS, seeds), trainers, TRIALS, TARGET, seeds);
  }

  /**
   * A random search of the made-up curves.
   *
   * @param target at which it ends, null when it ends with its trials
   */
  static SimulationResult simulated(
      TrialScheduler scheduler,
      SimulatedTrainers trainers,
      int trials,
      @Nullable Double target,
      Seeds seeds) {
    SweepPlan plan =
        new SweepPlan(
            SPACE,
            new RandomSearcher(SPACE),
            seeds,
            trainers.workers(),
            trials,
            null,
            target,
            null,
            List.of(),
            List.of(),
            0,
            FirstLimit.NONE,
            List.of(),
            FirstCheck.NONE);
    return SimulatedSweep.run(plan, scheduler, trainers);
  }

  /** A search that never comes there counts with its whole time. */
  private static double hoursToTarget(SimulationResult result) {
    long millis =
        result.trace().stream()
            .filter(event -> event instanceof TraceEvent.Measured at && at.loss() <= TARGET)
            .mapToLong(TraceEvent::atMillis)
            .findFirst()
            .orElse(result.elapsedMillis());
    return millis / 3_600_000.0;
  }

  /** From 20 to 100 seconds. */
  static long epochMillis(ProposedTrial trial, int epoch) {
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
