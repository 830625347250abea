package dev.barrido.trainer.training.deeplearning4j;

import dev.barrido.core.preflight.RateProbe;
import dev.barrido.events.training.NetworkTraining;
import dev.barrido.trainer.training.dataset.PreparedData;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Trains a few minibatches at one learning rate after another. */
final class RateProbing implements AutoCloseable {
  /** Two a decade, from 1e-6 to 10. */
  static final List<Double> GRID =
      IntStream.rangeClosed(-12, 2).mapToObj(half -> Math.pow(10, half / 2.0)).toList();

  private static final int MINIBATCHES = 40;

  private final NetworkTraining training;
  private final PreparedData data;
  private final long seed;
  private final FirstRows judged;
  private final BooleanSupplier stopRequested;
  private final Batches batches;

  RateProbing(
      NetworkTraining training,
      PreparedData data,
      long seed,
      FirstRows judged,
      BooleanSupplier stopRequested) {
    this.training = training;
    this.data = data;
    this.seed = seed;
    this.judged = judged;
    this.stopRequested = stopRequested;
    this.batches =
        new Batches(data.train(), data.data().classes(), training.loss(), training.batchSize());
    batches.shuffle(new SplittableRandom(seed));
  }

  /** Begins with the first weights, and trains with the penalties that the training has. */
  RateProbe at(double learningRate) {
    NetworkTraining calm =
        Calm.of(
            training, training.regularization().l1(), training.regularization().l2(), learningRate);
    try (Network network = Network.of(calm, data, seed)) {
      Double highest = fit(network);
      double loss = network.loss(judged.features(), judged.targets()) - network.penalty();
      boolean usable = highest != null && network.isFinite();
      return new RateProbe(learningRate, usable ? PreflightRun.finite(loss) : null, highest);
    }
  }

  /** The highest loss of a minibatch; null as soon as one is not finite. */
  private @Nullable Double fit(Network network) {
    double highest = 0;
    int from = 0;
    for (int step = 0; step < MINIBATCHES; step++) {
      Stopped.when(stopRequested);
      double penalty = network.penalty();
      double loss = network.fit(batches.features(from), batches.targets(from)) - penalty;
      if (!Double.isFinite(loss)) {
        return null;
      }
      highest = Math.max(highest, loss);
      from = batches.end(from) == batches.rows() ? 0 : batches.end(from);
    }
    return highest;
  }

  @Override
  public void close() {
    batches.close();
  }
}
