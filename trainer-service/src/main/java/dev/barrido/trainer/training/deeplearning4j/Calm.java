package dev.barrido.trainer.training.deeplearning4j;

import dev.barrido.events.training.Augmentation;
import dev.barrido.events.training.DataSpec;
import dev.barrido.events.training.Decay;
import dev.barrido.events.training.Layer;
import dev.barrido.events.training.NetworkTraining;
import dev.barrido.events.training.Optimizer;
import dev.barrido.events.training.Regularization;
import java.util.List;

/**
 * A training without what would blur a measurement: no units dropped, no rows varied, a learning
 * rate that does not fall, and penalties of one's choice.
 */
final class Calm {
  private Calm() {}

  /** The training with these penalties and this learning rate. */
  static NetworkTraining of(NetworkTraining training, double l1, double l2, double learningRate) {
    DataSpec data = training.data();
    return new NetworkTraining(
        new DataSpec(data.source(), data.preprocessing(), Augmentation.NONE, data.split()),
        training.epochs(),
        null,
        training.batchSize(),
        training.loss(),
        training.weightInit(),
        withoutDropout(training.network()),
        steady(training.optimizer(), learningRate),
        new Regularization(l1, l2, 0));
  }

  /** The same, without penalties, at the training's own learning rate. */
  static NetworkTraining of(NetworkTraining training) {
    return of(training, 0, 0, training.optimizer().learningRate());
  }

  private static Optimizer steady(Optimizer optimizer, double learningRate) {
    return new Optimizer(
        optimizer.rule(),
        learningRate,
        optimizer.momentum(),
        optimizer.beta1(),
        optimizer.beta2(),
        optimizer.epsilon(),
        optimizer.rho(),
        0,
        new Decay.None());
  }

  private static List<Layer> withoutDropout(List<Layer> network) {
    return network.stream().map(Calm::withoutDropout).toList();
  }

  private static Layer withoutDropout(Layer layer) {
    if (layer instanceof Layer.Dense dense) {
      return new Layer.Dense(dense.units(), dense.activation(), dense.weightInit(), 0.0);
    }
    if (layer instanceof Layer.Convolution convolution) {
      return new Layer.Convolution(
          convolution.filters(),
          convolution.kernel(),
          convolution.stride(),
          convolution.padding(),
          convolution.activation(),
          convolution.weightInit(),
          0.0);
    }
    return layer;
  }
}
