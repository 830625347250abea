package dev.barrido.trainer.training.deeplearning4j;

import dev.barrido.core.preflight.Findings;
import dev.barrido.events.FailureKind;
import dev.barrido.events.training.Layer;
import dev.barrido.events.training.Metrics;
import dev.barrido.events.training.NetworkTraining;
import dev.barrido.events.training.Training;
import dev.barrido.trainer.training.Assignment;
import dev.barrido.trainer.training.Engine;
import dev.barrido.trainer.training.EpochSink;
import dev.barrido.trainer.training.Fold;
import dev.barrido.trainer.training.Outcome;
import dev.barrido.trainer.training.TrialFailure;
import dev.barrido.trainer.training.dataset.DataSet;
import dev.barrido.trainer.training.dataset.DataSets;
import dev.barrido.trainer.training.dataset.PreparedData;
import java.io.DataInputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Trains networks with Deeplearning4j. Data sets are shared by all trials of the process. */
public final class Deeplearning4jEngine implements Engine {
  private final DataSets dataSets;

  /** An engine with data sets of its own. */
  public Deeplearning4jEngine() {
    this(new DataSets());
  }

  public Deeplearning4jEngine(DataSets dataSets) {
    this.dataSets = dataSets;
  }

  /** Loads the native libraries, which takes a second or two, before the first trial needs them. */
  public void warmUp() {
    Nd4jSetup.prepare();
  }

  @Override
  public boolean canTrain(Training training) {
    return training instanceof NetworkTraining;
  }

  @Override
  public Outcome train(Training training, Assignment assignment, EpochSink sink) {
    try (NetworkRun run = begin((NetworkTraining) training, assignment)) {
      return run.train(sink);
    }
  }

  @Override
  public Outcome resume(
      Training training, Assignment assignment, DataInputStream state, EpochSink sink) {
    try (NetworkRun run = begin((NetworkTraining) training, assignment)) {
      run.readFrom(state);
      return run.train(sink);
    }
  }

  @Override
  public Optional<Findings> preflight(Training training, long seed, BooleanSupplier stopRequested) {
    NetworkTraining network = (NetworkTraining) training;
    PreparedData data = prepared(network, null);
    try (PreflightRun run = new PreflightRun(network, data, seed, stopRequested)) {
      return Optional.of(run.measure());
    } catch (Stopped stopped) {
      return Optional.empty();
    }
  }

  private NetworkRun begin(NetworkTraining network, Assignment assignment) {
    PreparedData data = prepared(network, assignment.fold());
    checkMetric(assignment.objectiveMetricName(), data.data());
    return new NetworkRun(network, data, assignment);
  }

  private PreparedData prepared(NetworkTraining network, @Nullable Fold fold) {
    Nd4jSetup.prepare();
    PreparedData data = dataSets.get(network.data(), fold);
    checkOutputs(network.network(), data.data());
    return data;
  }

  private static void checkMetric(String metric, DataSet data) {
    List<String> measured = data.classifies() ? Metrics.CLASSIFICATION : Metrics.REGRESSION;
    if (!measured.contains(metric)) {
      throw new TrialFailure(
          FailureKind.BAD_INPUT,
          "objectiveMetricName: expected one of " + measured + ", got " + metric);
    }
  }

  private static void checkOutputs(List<Layer> network, DataSet data) {
    boolean fits =
        !network.isEmpty()
            && network.get(network.size() - 1) instanceof Layer.Output output
            && output.units() == data.outputs();
    if (!fits) {
      throw new TrialFailure(
          FailureKind.BAD_INPUT,
          "training.network: expected an output layer with "
              + data.outputs()
              + (data.classifies() ? " units, one for each class of the data" : " unit")
              + ", at the end; got "
              + (network.isEmpty() ? "no layers" : network.get(network.size() - 1)));
    }
  }
}
