package dev.barrido.trainer.training.deeplearning4j;

import dev.barrido.events.FailureKind;
import dev.barrido.events.training.Metrics;
import dev.barrido.events.training.NetworkTraining;
import dev.barrido.trainer.training.Assignment;
import dev.barrido.trainer.training.BestEpoch;
import dev.barrido.trainer.training.Epoch;
import dev.barrido.trainer.training.EpochSink;
import dev.barrido.trainer.training.Outcome;
import dev.barrido.trainer.training.TrainedModel;
import dev.barrido.trainer.training.TrialFailure;
import dev.barrido.trainer.training.UnusableState;
import dev.barrido.trainer.training.dataset.Preparation;
import dev.barrido.trainer.training.dataset.PreparedData;
import dev.barrido.trainer.training.dataset.TrainingRows;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * One training from its first epoch to its test. {@code train.loss} is what training makes small:
 * the mean over the epoch's minibatches, penalties included; the losses of the other parts have no
 * penalties.
 */
final class NetworkRun implements AutoCloseable {
  private static final int FORMAT = 2;

  private final NetworkTraining training;
  private final PreparedData data;
  private final Network network;
  private final TrainingRows rows;
  private final Batches train;
  private final Evaluation validation;
  private final TrainingSigns signs;
  private final SplittableRandom order;
  private final BestEpoch best;
  private final EpochProgress progress = new EpochProgress();

  NetworkRun(NetworkTraining training, PreparedData data, Assignment assignment) {
    this.training = training;
    this.data = data;
    this.network = Network.of(training, data, assignment.seed());
    this.rows = TrainingRows.of(data, training.data().augmentation(), assignment.seed());
    this.train =
        new Batches(rows.part(), data.data().classes(), training.loss(), training.batchSize());
    this.validation = evaluation("validation", data.validation());
    this.signs = new TrainingSigns(network.trained(), data, training.loss());
    this.order = new SplittableRandom(assignment.seed());
    this.best = new BestEpoch(assignment);
  }

  /** Goes on from what a run of the same training wrote. */
  void readFrom(DataInputStream in) {
    try {
      if (in.readInt() != FORMAT) {
        throw new UnusableState("expected a state that this release writes, got another's");
      }
      best.readFrom(in);
      progress.readFrom(in);
      network.readFrom(in);
    } catch (IOException e) {
      throw new UnusableState("expected the state of a network's training, got " + e, e);
    }
    // The order of rows follows from the shuffles before it, and they cost next to nothing.
    int shuffles = best.epochs() + (progress.begun() ? 1 : 0);
    IntStream.range(0, shuffles).forEach(shuffle -> train.shuffle(order));
  }

  private void writeTo(DataOutputStream out) throws IOException {
    out.writeInt(FORMAT);
    best.writeTo(out);
    progress.writeTo(out);
    network.writeTo(out);
  }

  Outcome train(EpochSink sink) {
    while (!over()) {
      if (!trainEpoch(sink)) {
        network.restoreKept();
        offer(sink);
        return best.outcome();
      }
      take(best.epochs() + 1, progress.meanLoss(), sink);
      progress.restart();
    }
    return tested(sink);
  }

  private boolean over() {
    return best.epochs() >= training.epochs()
        || (training.patience() != null && best.age() >= training.patience());
  }

  /** Trains what is left of an epoch, and returns whether to go on. */
  private boolean trainEpoch(EpochSink sink) {
    rows.enter(best.epochs() + 1);
    while (progress.place() < train.rows() && progress.isFinite()) {
      if (!sink.goesOn(this::writeTo)) {
        return false;
      }
      if (!progress.begun()) {
        train.shuffle(order);
      }
      int from = progress.place();
      double loss = network.fit(train.features(from), train.targets(from));
      progress.add(loss, train.end(from));
    }
    network.endEpoch();
    return true;
  }

  private void take(int number, double trainLoss, EpochSink sink) {
    boolean finite = Double.isFinite(trainLoss) && network.isFinite();
    Map<String, Double> metrics = new HashMap<>();
    if (finite) {
      metrics.putAll(signs.metrics(number, progress.firstLoss()));
      metrics.putAll(validation.of(network.trained(), () -> false).orElseThrow());
      metrics.put("train.loss", trainLoss);
      metrics.put(Metrics.MODEL_PARAMETERS, (double) network.trained().numParams());
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
      tested.ifPresentOrElse(metrics::putAll, () -> sink.goesOn(this::writeTo));
    }
    offer(sink);
    return new Outcome(outcome.epochs(), outcome.bestEpoch(), outcome.objective(), metrics);
  }

  /** The best epoch's network, which the weights are now. */
  private void offer(EpochSink sink) {
    Outcome outcome = best.outcome();
    Integer epoch = outcome.bestEpoch();
    Double objective = outcome.objective();
    if (epoch != null && objective != null) {
      Preparation preparation = Preparation.of(data);
      sink.reached(
          new TrainedModel(
              epoch,
              objective,
              (out, origin) -> ModelZip.write(network.trained(), preparation, origin, out)));
    }
  }

  private Evaluation evaluation(String name, PreparedData.Part part) {
    return new Evaluation(name, part, data.data().classes(), training.loss());
  }

  @Override
  public void close() {
    train.close();
    validation.close();
    signs.close();
    network.close();
  }
}
