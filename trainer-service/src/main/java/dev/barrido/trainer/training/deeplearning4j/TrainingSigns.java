package dev.barrido.trainer.training.deeplearning4j;

import dev.barrido.events.training.Loss;
import dev.barrido.trainer.training.dataset.Guess;
import dev.barrido.trainer.training.dataset.PreparedData;
import java.util.HashMap;
import java.util.Map;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * What tells how a training goes beside its losses. It follows from the epoch's last step and from
 * the weights alone, draws nothing at random and changes nothing, so that measuring it or going on
 * from a checkpoint makes no difference to what is learned.
 */
final class TrainingSigns implements AutoCloseable {
  private final UpdateRatios updates;
  private final HiddenUnits units;
  private final double guessError;

  TrainingSigns(MultiLayerNetwork network, PreparedData data, Loss loss) {
    this.updates = new UpdateRatios(network);
    this.units = new HiddenUnits(network, data.train(), data.data().classes(), loss);
    this.guessError = Guess.error(data.data(), data.data().validation());
  }

  /**
   * The finite metrics after the last step of an epoch.
   *
   * @param firstLoss of the epoch's first minibatch; before the first epoch's no step was made
   */
  Map<String, Double> metrics(int epoch, double firstLoss) {
    Map<String, Double> metrics = new HashMap<>(updates.metrics());
    metrics.putAll(units.metrics());
    metrics.put("validation.guessError", guessError);
    if (epoch == 1) {
      metrics.put("train.initialLoss", firstLoss);
    }
    return metrics;
  }

  @Override
  public void close() {
    units.close();
  }
}
