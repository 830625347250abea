package dev.barrido.trainer.training.deeplearning4j;

import dev.barrido.core.preflight.ChanceLoss;
import dev.barrido.events.training.Activation;
import dev.barrido.events.training.Layer;
import dev.barrido.events.training.Loss;
import dev.barrido.events.training.NetworkTraining;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What a network that has learned nothing loses, on given targets. */
final class ChanceLosses {
  private static final double LN_2 = Math.log(2);

  private ChanceLosses() {}

  /**
   * The losses of chance.
   *
   * @param classes 0 when a number is predicted
   * @param targets one a row: the class, or the number to predict
   */
  static ChanceLoss of(NetworkTraining training, int classes, float[] targets) {
    List<Layer> network = training.network();
    Layer.Output output = (Layer.Output) network.get(network.size() - 1);
    float says = undecided(output.activation(), output.units());
    double undecided = loss(training.loss(), classes, targets, says);
    double constant =
        classes > 0 ? undecided : loss(training.loss(), classes, targets, mean(targets));
    return new ChanceLoss(
        undecided, words(training.loss(), output, says), Math.min(undecided, constant));
  }

  private static double loss(Loss loss, int classes, float[] targets, float says) {
    Score score = new Score(loss, classes > 0);
    float[] outputs = new float[Math.max(1, classes)];
    Arrays.fill(outputs, says);
    for (float target : targets) {
      score.take(outputs, 0, outputs.length, target);
    }
    return score.metrics("chance").get("chance.loss");
  }

  /** What the last layer says when its inputs add up to zero. */
  private static float undecided(Activation activation, int units) {
    return switch (activation) {
      case SOFTMAX -> 1f / units;
      case SIGMOID -> 0.5f;
      case SOFTPLUS -> (float) LN_2;
      case IDENTITY, TANH, RELU, LEAKY_RELU, ELU, SELU, GELU, SWISH -> 0;
    };
  }

  private static float mean(float[] targets) {
    return (float)
        IntStream.range(0, targets.length).mapToDouble(i -> targets[i]).average().orElse(0);
  }

  private static String words(Loss loss, Layer.Output output, float says) {
    return loss == Loss.CROSS_ENTROPY && output.activation() == Activation.SOFTMAX
        ? "-ln(1/" + output.units() + ") for " + output.units() + " classes"
        : "the loss of outputs that are all " + says;
  }
}
