package dev.barrido.trainer.training.deeplearning4j;

import dev.barrido.events.FailureKind;
import dev.barrido.events.training.NetworkTraining;
import dev.barrido.trainer.training.Assignment;
import dev.barrido.trainer.training.BestEpoch;
import dev.barrido.trainer.training.Epoch;
import dev.barrido.trainer.training.EpochSink;
import dev.barrido.trainer.training.Outcome;
import dev.barrido.trainer.training.TrialFailure;
import dev.barrido.trainer.training.dataset.PreparedData;
import dev.barrido.trainer.training.dataset.TrainingRows;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/**
 * One training from its first epoch to its test. {@code train.loss} is what training makes small:
 * the mean over the epoch's minibatches, penalties included; the losses of the other parts have no
 * penalties.
 */
final class NetworkRun implements AutoCloseable {
  private final NetworkTraining training;
  private final PreparedData data;
  private final Network network;
  private final TrainingRows rows;
  private final Batches train;
  private final Evaluation validation;
  private final SplittableRandom order;
  private final BestEpoch best;

  NetworkRun(NetworkTraining training, PreparedData data, Assignment assignment) {
    this.training = training;
    this.data = data;
    this.network = Network.of(training, data, assignment.seed());
    this.rows = TrainingRows.of(data, training.data().augmentation(), assignment.seed());
    this.train =
        new Batches(rows.part(), data.data().classes(), training.loss(), training.batchSize());
    this.validation = evaluation("validation", data.validation());
    this.order = new SplittableRandom(assignment.seed());
    this.best = new BestEpoch(assignment);
  }

  Outcome train(EpochSink sink) {
    for (int number = 1; number <= training.epochs(); number++) {
      rows.enter(number);
      OptionalDouble trainLoss = trainEpoch(sink);
      if (trainLoss.isEmpty()) {
        return best.outcome();
      }
      take(number, trainLoss.getAsDouble(), sink);
      if (training.patience() != null && best.age() >= training.patience()) {
        break;
      }
    }
    return tested(sink);
  }

  /** The mean loss over the epoch's minibatches, or nothing when asked to stop. */
  private OptionalDouble trainEpoch(EpochSink sink) {
    train.shuffle(order);
    double sum = 0;
    int batches = 0;
    for (int from = 0; from < train.rows() && Double.isFinite(sum); from = train.end(from)) {
      if (sink.stopRequested()) {
        return OptionalDouble.empty();
      }
      sum += network.fit(train.features(from), train.targets(from));
      batches++;
    }
    network.endEpoch();
    return OptionalDouble.of(sum / batches);
  }

  private void take(int number, double trainLoss, EpochSink sink) {
    boolean finite = Double.isFinite(trainLoss) && network.isFinite();
    Map<String, Double> metrics = new HashMap<>();
    if (finite) {
      metrics.putAll(validation.of(network.trained(), () -> false).orElseThrow());
      metrics.put("train.loss", trainLoss);
    }
    if (!metrics.containsKey("validation.loss")) {
      sink.measured(new Epoch(number, metrics, true));
      throw diverged(number, trainLoss);
    }
    Epoch epoch = new Epoch(number, metrics, false);
    if (best.isBest(epoch)) {
      network.keep();
    }
    sink.measured(epoch);
  }

  private static TrialFailure diverged(int number, double trainLoss) {
    return new TrialFailure(
        FailureKind.DIVERGED,
        "epoch "
            + number
            + ": expected finite losses and weights, got a training loss of "
            + trainLoss
            + "; try a smaller learning rate");
  }

  /** The outcome, with the best epoch's network tried on the test part unless asked to stop. */
  private Outcome tested(EpochSink sink) {
    network.restoreKept();
    Outcome outcome = best.outcome();
    Map<String, Double> metrics = new HashMap<>(outcome.metrics());
    try (Evaluation test = evaluation("test", data.test())) {
      Optional<Map<String, Double>> tested = test.of(network.trained(), sink::stopRequested);
      tested.ifPresent(metrics::putAll);
    }
    return new Outcome(outcome.epochs(), outcome.bestEpoch(), outcome.objective(), metrics);
  }

  private Evaluation evaluation(String name, PreparedData.Part part) {
    return new Evaluation(name, part, data.data().classes(), training.loss());
  }

  @Override
  public void close() {
    train.close();
    validation.close();
    network.close();
  }
}
