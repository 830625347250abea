package dev.barrido.trainer.training.deeplearning4j;

import dev.barrido.core.preflight.ChanceLoss;
import dev.barrido.core.preflight.Findings;
import dev.barrido.core.preflight.PenaltyProbe;
import dev.barrido.core.preflight.RateProbe;
import dev.barrido.core.preflight.TinySet;
import dev.barrido.events.training.NetworkTraining;
import dev.barrido.events.training.Optimizer;
import dev.barrido.trainer.training.dataset.PreparedData;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Measures a training on its first batches. Every measurement begins with the first weights. */
final class PreflightRun implements AutoCloseable {
  /** Rows whose loss is measured. */
  private static final int ROWS = 256;

  /** The strength of l2 that is tried on a training without penalties. */
  private static final double TRIED_L2 = 0.1;

  private final NetworkTraining training;
  private final PreparedData data;
  private final long seed;
  private final BooleanSupplier stopRequested;
  private final FirstRows rows;

  PreflightRun(
      NetworkTraining training, PreparedData data, long seed, BooleanSupplier stopRequested) {
    this.training = training;
    this.data = data;
    this.seed = seed;
    this.stopRequested = stopRequested;
    this.rows = new FirstRows(training, data, seed, ROWS);
  }

  /**
   * All that a preflight is judged by.
   *
   * @throws Stopped if it was asked to stop
   */
  Findings measure() {
    ChanceLoss chance = ChanceLosses.of(training, data.data().classes(), rows.plainTargets());
    Double firstLoss = lossOf(Calm.of(training));
    List<RateProbe> rates = rates();
    return new Findings(chance, firstLoss, penalty(), tinySet(chance), rates, ownRate());
  }

  private @Nullable Double lossOf(NetworkTraining calm) {
    try (Network network = Network.of(calm, data, seed)) {
      return finite(network.loss(rows.features(), rows.targets()));
    }
  }

  private PenaltyProbe penalty() {
    double l1 = training.regularization().l1();
    double l2 = training.regularization().l2();
    boolean ofTheSpec = l1 > 0 || l2 > 0;
    double tried = ofTheSpec ? l2 : TRIED_L2;
    double rate = training.optimizer().learningRate();
    return new PenaltyProbe(l1, tried, ofTheSpec, lossOf(Calm.of(training, l1, tried, rate)));
  }

  private List<RateProbe> rates() {
    List<RateProbe> probes = new ArrayList<>();
    if (hasRate()) {
      try (RateProbing probing = new RateProbing(training, data, seed, rows, stopRequested)) {
        RateProbing.GRID.forEach(rate -> probes.add(probing.at(rate)));
      }
    }
    return probes;
  }

  private TinySet tinySet(ChanceLoss chance) {
    try (TinySetTraining tiny = new TinySetTraining(training, data, seed, chance, stopRequested)) {
      return hasRate() ? tiny.atSomeRate() : tiny.withoutRate();
    }
  }

  private @Nullable Double ownRate() {
    return hasRate() ? (Double) training.optimizer().learningRate() : null;
  }

  private boolean hasRate() {
    return training.optimizer().rule() != Optimizer.Rule.ADADELTA;
  }

  static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? (Double) value : null;
  }

  @Override
  public void close() {
    rows.close();
  }
}
