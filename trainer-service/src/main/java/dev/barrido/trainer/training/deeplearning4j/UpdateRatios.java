package dev.barrido.trainer.training.deeplearning4j;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * How large the last step was: the Euclidean norm of what was subtracted from weights, over the
 * norm of the weights themselves. Biases do not count: they begin at zero and would hide the rest.
 */
final class UpdateRatios {
  private static final String WEIGHTS = "W";

  private final List<Layer> layers;

  UpdateRatios(MultiLayerNetwork network) {
    this.layers =
        IntStream.range(0, network.getnLayers())
            .mapToObj(network::getLayer)
            .filter(layer -> layer.paramTable().containsKey(WEIGHTS))
            .toList();
  }

  /** Of all layers together, and of the layers with the lowest and with the highest ratio. */
  Map<String, Double> metrics() {
    double steps = 0;
    double weights = 0;
    double lowest = Double.POSITIVE_INFINITY;
    double highest = 0;
    for (Layer layer : layers) {
      double step = norm(step(layer));
      double weight = norm(layer.getParam(WEIGHTS));
      steps = Math.hypot(steps, step);
      weights = Math.hypot(weights, weight);
      lowest = Math.min(lowest, ratio(step, weight));
      highest = Math.max(highest, ratio(step, weight));
    }
    Map<String, Double> metrics = new HashMap<>();
    metrics.put("train.updateRatio", ratio(steps, weights));
    metrics.put("train.updateRatioLowest", lowest);
    metrics.put("train.updateRatioHighest", highest);
    metrics.values().removeIf(value -> !Double.isFinite(value));
    return metrics;
  }

  /** After an iteration the gradient holds the step that was made of it. */
  private static INDArray step(Layer layer) {
    return layer
        .conf()
        .getLayer()
        .initializer()
        .getGradientsFromFlattened(layer.conf(), layer.getGradientsViewArray())
        .get(WEIGHTS);
  }

  /** Weights that are all zero and stay so are not moved. */
  private static double ratio(double step, double weight) {
    return step == 0 ? 0 : step / weight;
  }

  private static double norm(INDArray array) {
    return array.norm2Number().doubleValue();
  }
}
