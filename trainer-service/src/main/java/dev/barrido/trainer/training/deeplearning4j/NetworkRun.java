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
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One network being trained. ND4J's random numbers belong to the thread, so seeding them here makes
 * weights and dropped units depend on the trial alone, whatever other threads do.
 */
final class NetworkRun implements AutoCloseable {
  private final NetworkTraining training;
  private final PreparedData data;
  private final MultiLayerNetwork network;
  private final Batches train;
  private final Batches validation;
  private final SplittableRandom order;
  private final BestEpoch best;
  private final INDArray bestParameters;

  private NetworkRun(
      NetworkTraining training,
      PreparedData data,
      MultiLayerNetwork network,
      Assignment assignment) {
    this.training = training;
    this.data = data;
    this.network = network;
    this.train = batches(data.train());
    this.validation = batches(data.validation());
    this.order = new SplittableRandom(assignment.seed());
    this.best = new BestEpoch(assignment);
    this.bestParameters = network.params().dup();
  }

  static NetworkRun begin(NetworkTraining training, PreparedData data, Assignment assignment) {
    MultiLayerNetwork network =
        new MultiLayerNetwork(NetworkBuilder.configuration(training, data, assignment.seed()));
    Nd4j.getRandom().setSeed(assignment.seed());
    network.init();
    return new NetworkRun(training, data, network, assignment);
  }

  Outcome train(EpochSink sink) {
    for (int number = 1; number <= training.epochs(); number++) {
      train.shuffle(order);
      double trainLoss = trainEpoch(sink);
      if (sink.stopRequested()) {
        return best.outcome();
      }
      network.incrementEpochCount();
      take(number, trainLoss, sink);
      if (training.patience() != null && best.age() >= training.patience()) {
        break;
      }
    }
    return tested();
  }

  /** The mean loss over the epoch's minibatches, penalties included. */
  private double trainEpoch(EpochSink sink) {
    double sum = 0;
    int batches = 0;
    for (int from = 0; from < train.rows(); from += training.batchSize()) {
      if (sink.stopRequested()) {
        return Double.NaN;
      }
      int to = Math.min(train.rows(), from + training.batchSize());
      try (INDArray features = train.features(from, to);
          INDArray targets = train.targets(from, to)) {
        network.fit(features, targets);
        network.clear();
      }
      sum += network.score();
      batches++;
      if (!Double.isFinite(sum)) {
        break;
      }
    }
    return sum / batches;
  }

  private void take(int number, double trainLoss, EpochSink sink) {
    Map<String, Double> metrics = new HashMap<>(evaluated("validation", validation));
    boolean diverged = !Double.isFinite(trainLoss) || !metrics.containsKey("validation.loss");
    if (diverged) {
      sink.measured(new Epoch(number, Map.of(), true));
      throw new TrialFailure(
          FailureKind.DIVERGED,
          "epoch "
              + number
              + ": expected a finite loss, got "
              + trainLoss
              + "; try a smaller learning rate");
    }
    metrics.put("train.loss", trainLoss);
    Epoch epoch = new Epoch(number, metrics, false);
    if (best.isBest(epoch)) {
      bestParameters.assign(network.params());
    }
    sink.measured(epoch);
  }

  /** The outcome, with the best epoch's network tried on the test part. */
  private Outcome tested() {
    network.params().assign(bestParameters);
    Outcome outcome = best.outcome();
    Map<String, Double> metrics = new HashMap<>(outcome.metrics());
    metrics.putAll(evaluated("test", batches(data.test())));
    return new Outcome(outcome.epochs(), outcome.bestEpoch(), outcome.objective(), metrics);
  }

  private Map<String, Double> evaluated(String part, Batches batches) {
    return Evaluation.of(part, network, batches, training.loss(), data.data().classifies());
  }

  private Batches batches(PreparedData.Part part) {
    return new Batches(part, data.data().classes(), training.loss());
  }

  @Override
  public void close() {
    bestParameters.close();
    network.close();
  }
}
