package dev.barrido.trainer.training.deeplearning4j;

import dev.barrido.events.FailureKind;
import dev.barrido.events.training.Metrics;
import dev.barrido.events.training.NetworkTraining;
import dev.barrido.events.training.Training;
import dev.barrido.trainer.training.Assignment;
import dev.barrido.trainer.training.Engine;
import dev.barrido.trainer.training.EpochSink;
import dev.barrido.trainer.training.Outcome;
import dev.barrido.trainer.training.TrialFailure;
import dev.barrido.trainer.training.dataset.DataSets;
import dev.barrido.trainer.training.dataset.PreparedData;
import java.util.List;
import org.deeplearning4j.exception.DL4JException;
import org.nd4j.linalg.exception.ND4JException;

/** Trains networks with Deeplearning4j. Data sets are shared by all trials of the process. */
public final class Deeplearning4jEngine implements Engine {
  private final DataSets dataSets = new DataSets();

  @Override
  public boolean canTrain(Training training) {
    return training instanceof NetworkTraining;
  }

  @Override
  public Outcome train(Training training, Assignment assignment, EpochSink sink) {
    Nd4jSetup.prepare();
    NetworkTraining network = (NetworkTraining) training;
    PreparedData data = dataSets.get(network.data());
    checkMetric(assignment.objectiveMetricName(), data);
    try (NetworkRun run = NetworkRun.begin(network, data, assignment)) {
      return run.train(sink);
    } catch (DL4JException | ND4JException | IllegalStateException | IllegalArgumentException e) {
      throw new TrialFailure(
          FailureKind.BAD_HYPERPARAMETERS,
          "expected a network that fits its data, got: " + e.getMessage(),
          e);
    }
  }

  private static void checkMetric(String metric, PreparedData data) {
    List<String> measured = data.data().classifies() ? Metrics.CLASSIFICATION : Metrics.REGRESSION;
    if (!measured.contains(metric)) {
      throw new TrialFailure(
          FailureKind.BAD_INPUT,
          "objectiveMetricName: expected one of " + measured + ", got " + metric);
    }
  }
}
