package dev.barrido.trainer.training.deeplearning4j;

import dev.barrido.events.training.Loss;
import dev.barrido.trainer.training.dataset.PreparedData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Looks at what the hidden units of a network make of a sample of the training rows, which are the
 * same in every epoch: which part of them is idle.
 */
final class HiddenUnits implements AutoCloseable {
  /**
   * Rows of the sample at most: a unit that fires for one row in fifty is taken for dead rarely.
   */
  private static final int MOST_ROWS = 128;

  private final Map<Integer, IdleUnits.Kind> layers = new TreeMap<>();
  private final MultiLayerNetwork network;
  private final Batches sample;

  HiddenUnits(MultiLayerNetwork network, PreparedData.Part train, int classes, Loss loss) {
    this.network = network;
    this.sample = new Batches(train, classes, loss, Math.min(train.rows(), MOST_ROWS));
    for (int layer = 0; layer < network.getnLayers(); layer++) {
      IdleUnits.Kind kind = kind(network.getLayer(layer).conf().getLayer());
      if (kind != null) {
        layers.put(layer, kind);
      }
    }
  }

  /** The part of the units that is idle, by metric; nothing for non-linearities that never are. */
  Map<String, Double> metrics() {
    if (layers.isEmpty()) {
      return Map.of();
    }
    List<INDArray> outputs = network.feedForward(sample.features(0), false);
    Map<String, Integer> units = new HashMap<>();
    Map<String, Integer> idle = new HashMap<>();
    layers.forEach(
        (layer, kind) -> {
          INDArray output = outputs.get(layer + 1);
          units.merge(kind.metric(), IdleUnits.units(output), Integer::sum);
          idle.merge(kind.metric(), IdleUnits.count(kind, output), Integer::sum);
        });
    outputs.stream().skip(1).filter(INDArray::closeable).forEach(INDArray::close);
    Map<String, Double> metrics = new HashMap<>();
    units.forEach((metric, all) -> metrics.put(metric, (double) idle.get(metric) / all));
    return metrics;
  }

  private static IdleUnits.@Nullable Kind kind(org.deeplearning4j.nn.conf.layers.Layer layer) {
    if (layer instanceof BaseOutputLayer || !(layer instanceof BaseLayer withWeights)) {
      return null;
    }
    IActivation activation = withWeights.getActivationFn();
    if (activation instanceof ActivationReLU) {
      return IdleUnits.Kind.RELU;
    }
    if (activation instanceof ActivationSigmoid) {
      return IdleUnits.Kind.SIGMOID;
    }
    return activation instanceof ActivationTanH ? IdleUnits.Kind.TANH : null;
  }

  @Override
  public void close() {
    sample.close();
  }
}
