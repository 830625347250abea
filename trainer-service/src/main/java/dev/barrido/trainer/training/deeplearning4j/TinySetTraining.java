package dev.barrido.trainer.training.deeplearning4j;

import dev.barrido.core.preflight.ChanceLoss;
import dev.barrido.core.preflight.TinySet;
import dev.barrido.events.training.NetworkTraining;
import dev.barrido.trainer.training.dataset.PreparedData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tries to learn a handful of rows by heart, penalties off: a short try at each of a few learning
 * rates, then a long one at those that came closest, until one is there.
 */
final class TinySetTraining implements AutoCloseable {
  private static final int ROWS = 20;
  private static final List<Double> RATES = List.of(1.0, 0.1, 1e-2, 1e-3, 1e-4, 1e-5);
  private static final int LONG_TRIES = 2;
  private static final int STEPS_OF_A_SHORT_TRY = 100;
  private static final int STEPS_OF_A_LONG_TRY = 2_000;

  private static final Comparator<TinySet> BY_LOSS =
      Comparator.comparingDouble(TinySetTraining::last);

  /** Every so many steps the loss is remembered. */
  private static final int STRIDE = 50;

  private final NetworkTraining training;
  private final PreparedData data;
  private final long seed;
  private final ChanceLoss chance;
  private final BooleanSupplier stopRequested;
  private final FirstRows rows;

  TinySetTraining(
      NetworkTraining training,
      PreparedData data,
      long seed,
      ChanceLoss chance,
      BooleanSupplier stopRequested) {
    this.training = training;
    this.data = data;
    this.seed = seed;
    this.chance = chance;
    this.stopRequested = stopRequested;
    this.rows = new FirstRows(training, data, seed, ROWS);
  }

  /** For update rules that have no learning rate. */
  TinySet withoutRate() {
    return longTry(null);
  }

  /** The attempt that came closest, of all those at several learning rates. */
  TinySet atSomeRate() {
    List<TinySet> tries = new ArrayList<>();
    for (double rate : RATES) {
      tries.add(learn(rate, STEPS_OF_A_SHORT_TRY));
      if (learned(tries.get(tries.size() - 1))) {
        return tries.get(tries.size() - 1);
      }
    }
    tries.sort(BY_LOSS);
    TinySet closest = tries.get(0);
    for (TinySet promising : tries.subList(0, LONG_TRIES)) {
      if (!learned(closest)) {
        TinySet attempt = longTry(promising.learningRate());
        closest = BY_LOSS.compare(attempt, closest) < 0 ? attempt : closest;
      }
    }
    return closest;
  }

  private TinySet longTry(@Nullable Double rate) {
    return learn(rate, STEPS_OF_A_LONG_TRY);
  }

  private TinySet learn(@Nullable Double rate, int mostSteps) {
    NetworkTraining calm = rate == null ? Calm.of(training) : Calm.of(training, 0, 0, rate);
    List<Double> losses = new ArrayList<>();
    int steps = 0;
    try (Network network = Network.of(calm, data, seed)) {
      double loss = network.loss(rows.features(), rows.targets());
      while (Double.isFinite(loss) && steps < mostSteps && !TinySet.learned(loss, chance)) {
        Stopped.when(stopRequested);
        if (steps % STRIDE == 0) {
          losses.add(loss);
        }
        loss = network.fit(rows.features(), rows.targets());
        steps++;
      }
      if (Double.isFinite(loss)) {
        losses.add(loss);
      }
    }
    return new TinySet(rows.rows(), rate, steps, losses);
  }

  private boolean learned(TinySet set) {
    return !set.losses().isEmpty() && TinySet.learned(last(set), chance);
  }

  private static double last(TinySet set) {
    List<Double> losses = set.losses();
    return losses.isEmpty() ? Double.POSITIVE_INFINITY : losses.get(losses.size() - 1);
  }

  @Override
  public void close() {
    rows.close();
  }
}
