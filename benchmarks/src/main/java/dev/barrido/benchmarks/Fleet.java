package dev.barrido.benchmarks;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.schedule.Schedulers;
import dev.barrido.core.schedule.TrialScheduler;
import dev.barrido.core.simulation.SimulatedTrainers;
import dev.barrido.core.simulation.SimulationResult;
import dev.barrido.core.trial.ProposedTrial;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Sweeps on a fleet of trainers, on the virtual clock: how busy they are kept, and how fast what
 * there is to decide is decided. Each pool has its trainers and its sweep; pools have nothing in
 * common, and are simulated side by side. Curves fall towards an end that the point decides, and
 * epochs of different points take different times, {@link Workers}'. Asha's trials wait at rungs.
 */
final class Fleet {
  private static final Map<String, String> DEFAULTS =
      Map.of("--pools", "10", "--workers", "1000", "--trials", "100000", "--epochs", "3");
  private static final double MILLIS_AN_HOUR = 3_600_000;
  private static final double NANOS_A_SECOND = 1e9;

  private final RowOptions options;
  private final String scheduler;
  private final AtomicLong trainedMillis = new AtomicLong();

  private Fleet(RowOptions options, String scheduler) {
    this.options = options;
    this.scheduler = scheduler;
  }

  public static void main(String[] arguments) {
    RowOptions options = RowOptions.of(List.of(arguments), DEFAULTS);
    List.of("none", "asha").forEach(scheduler -> new Fleet(options, scheduler).measure());
  }

  private void measure() {
    int pools = options.count("--pools");
    long began = System.nanoTime();
    List<Pool> ended = IntStream.range(0, pools).parallel().mapToObj(this::simulated).toList();
    double seconds = (System.nanoTime() - began) / NANOS_A_SECOND;
    double trials = (double) pools * options.count("--trials");
    long longest = ended.stream().mapToLong(Pool::millis).max().orElseThrow();
    double offered = (double) ended.stream().mapToLong(Pool::millis).sum();
    double busy = trainedMillis.get() / offered / options.count("--workers");
    Results.print(scheduler + ", virtual time", longest / MILLIS_AN_HOUR, "h");
    Results.print(scheduler + ", trainers busy", 100 * busy, "percent");
    Results.print(scheduler + ", measured", ended.stream().mapToLong(Pool::epochs).sum(), "epochs");
    Results.print(scheduler + ", simulated in", seconds, "s");
    Results.print(scheduler + ", simulated", trials / seconds, "trials/s");
  }

  private Pool simulated(int pool) {
    Seeds seeds = new Seeds(pool);
    int epochs = options.count("--epochs");
    TrialScheduler judge = Schedulers.named(scheduler, Map.of(), epochs, seeds);
    SimulatedTrainers trainers =
        new SimulatedTrainers(options.count("--workers"), epochs, this::millis, Fleet::loss);
    SimulationResult result =
        Workers.simulated(judge, trainers, options.count("--trials"), null, seeds);
    return new Pool(result.elapsedMillis(), result.epochs());
  }

  private long millis(ProposedTrial trial, int epoch) {
    long millis = Workers.epochMillis(trial, epoch);
    trainedMillis.addAndGet(millis);
    return millis;
  }

  private static double loss(ProposedTrial trial, int epoch) {
    double end = trial.hyperparameters().number("x0") * trial.hyperparameters().number("x1");
    return end + (1 - end) / epoch;
  }

  /** What is kept of a pool that is through. */
  private record Pool(long millis, long epochs) {}
}
