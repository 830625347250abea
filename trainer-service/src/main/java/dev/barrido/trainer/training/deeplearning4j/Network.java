package dev.barrido.trainer.training.deeplearning4j;

import dev.barrido.events.FailureKind;
import dev.barrido.events.training.NetworkTraining;
import dev.barrido.trainer.training.TrialFailure;
import dev.barrido.trainer.training.dataset.PreparedData;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.function.Supplier;
import org.deeplearning4j.exception.DL4JException;
import org.deeplearning4j.nn.api.Updater;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.exception.ND4JException;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A Deeplearning4j network and a copy of its best weights. ND4J's random numbers belong to the
 * thread, so seeding them here makes weights and dropped units depend on the trial alone, whatever
 * other threads do; a network must stay on the thread that made it.
 */
final class Network implements AutoCloseable {
  private final MultiLayerNetwork network;
  private final INDArray kept;

  private Network(MultiLayerNetwork network) {
    this.network = network;
    this.kept = network.params().dup();
  }

  /**
   * A network with its first weights.
   *
   * @throws TrialFailure if it cannot be built for these data
   */
  static Network of(NetworkTraining training, PreparedData data, long seed) {
    return new Network(
        fitting(
            () -> {
              MultiLayerNetwork network =
                  new MultiLayerNetwork(NetworkBuilder.configuration(training, data, seed));
              Nd4j.getRandom().setSeed(seed);
              network.init();
              LeanDense.in(network);
              network.setUpdater(new LeanUpdater(network));
              return network;
            }));
  }

  /** Trains on one minibatch, and returns its loss, penalties included. */
  double fit(INDArray features, INDArray targets) {
    return fitting(
        () -> {
          network.fit(features, targets);
          return network.score();
        });
  }

  /** The loss of these rows with the weights as they are, penalties included. */
  double loss(INDArray features, INDArray targets) {
    return fitting(() -> network.score(new DataSet(features, targets), true));
  }

  /** What penalties on the weights add to the loss. */
  double penalty() {
    return network.calcRegularizationScore(true);
  }

  /** Counts an epoch, for learning rates that fall. */
  void endEpoch() {
    network.incrementEpochCount();
  }

  /** Whether all weights are numbers: some activations hide those that are not. */
  boolean isFinite() {
    return Double.isFinite(network.params().sumNumber().doubleValue());
  }

  /** Weights, those kept, what the update rule remembers, counts and random numbers. */
  void writeTo(DataOutputStream out) throws IOException {
    out.writeInt(network.getIterationCount());
    out.writeInt(network.getEpochCount());
    out.writeLong(Nd4j.getRandom().rootState());
    out.writeLong(Nd4j.getRandom().nodeState());
    ArrayFormat.write(network.params(), out);
    ArrayFormat.write(kept, out);
    ArrayFormat.write(network.getUpdater(true).getStateViewArray(), out);
  }

  /** Goes on from what a network of the same shape wrote. */
  void readFrom(DataInputStream in) throws IOException {
    network.getLayerWiseConfigurations().setIterationCount(in.readInt());
    network.getLayerWiseConfigurations().setEpochCount(in.readInt());
    Nd4j.getRandom().setStates(in.readLong(), in.readLong());
    ArrayFormat.read(network.params(), in);
    ArrayFormat.read(kept, in);
    ArrayFormat.read(network.getUpdater(true).getStateViewArray(), in);
  }

  MultiLayerNetwork trained() {
    return network;
  }

  /** Keeps the weights as they are now. */
  void keep() {
    kept.assign(network.params());
  }

  /** Goes back to the weights kept last. */
  void restoreKept() {
    network.params().assign(kept);
  }

  private static <T> T fitting(Supplier<T> action) {
    try {
      return action.get();
    } catch (DL4JException | ND4JException | IllegalStateException | IllegalArgumentException e) {
      throw new TrialFailure(
          FailureKind.BAD_HYPERPARAMETERS,
          "training.network: expected one that fits its data, got: " + e.getMessage(),
          e);
    }
  }

  /** Frees the native memory now; the network's own way would call the collector each time. */
  @Override
  public void close() {
    close(kept);
    close(network.getGradientsViewArray());
    Updater updater = network.getUpdater(false);
    close(updater == null ? null : updater.getStateViewArray());
    close(network.params());
    network.clear();
    Nd4j.getWorkspaceManager().destroyAllWorkspacesForCurrentThread();
  }

  private static void close(@Nullable INDArray array) {
    if (array != null && array.closeable()) {
      array.close();
    }
  }
}
