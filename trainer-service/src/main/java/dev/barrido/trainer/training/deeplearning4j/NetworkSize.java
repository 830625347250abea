package dev.barrido.trainer.training.deeplearning4j;

import com.sun.management.OperatingSystemMXBean;
import dev.barrido.events.FailureKind;
import dev.barrido.trainer.training.TrialFailure;
import java.lang.management.ManagementFactory;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;

/**
 * The native memory that training a network takes at least. A network that cannot fit must fail its
 * trial before it is allocated: the system may grant the memory and end the trainer afterwards.
 */
final class NetworkSize {
  private static final int BYTES = 4;

  /** Weights, gradients, up to three states of an update rule, the best epoch's, one in work. */
  private static final int COPIES_OF_WEIGHTS = 7;

  /** Inputs, outputs and gradients of a layer. */
  private static final int COPIES_OF_ACTIVATIONS = 3;

  private NetworkSize() {}

  static void requireFits(MultiLayerConfiguration network, InputType input, int rowsAtOnce) {
    long limit =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() / 2;
    double bytes = bytes(network, input, rowsAtOnce);
    if (bytes > limit) {
      throw new TrialFailure(
          FailureKind.BAD_HYPERPARAMETERS,
          String.format(
              "training.network: expected a network that trains in %d MiB, half of the memory"
                  + " here, got one that needs %.0f MiB; use fewer units or a smaller batch",
              limit >> 20, bytes / (1 << 20)));
    }
  }

  private static double bytes(MultiLayerConfiguration network, InputType input, int rowsAtOnce) {
    double weights = 0;
    for (NeuralNetConfiguration layer : network.getConfs()) {
      weights += layer.getLayer().initializer().numParams(layer);
    }
    double activations = 0;
    for (InputType output : network.getLayerActivationTypes(input)) {
      requirePixels(output);
      activations += output.arrayElementsPerExample();
    }
    return BYTES * (COPIES_OF_WEIGHTS * weights + COPIES_OF_ACTIVATIONS * activations * rowsAtOnce);
  }

  /** Deeplearning4j only warns of a window that is larger than the picture. */
  private static void requirePixels(InputType output) {
    if (output instanceof InputType.InputTypeConvolutional picture
        && (picture.getHeight() < 1 || picture.getWidth() < 1)) {
      throw new TrialFailure(
          FailureKind.BAD_HYPERPARAMETERS,
          "training.network: expected windows that fit their pictures, got a layer that leaves no"
              + " pixel; use smaller kernels or strides");
    }
  }
}
