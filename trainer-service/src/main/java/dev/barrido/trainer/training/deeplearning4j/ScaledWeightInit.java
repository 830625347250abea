package dev.barrido.trainer.training.deeplearning4j;

import org.deeplearning4j.nn.weights.IWeightInit;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Uniform (-1 to 1) or normal (0, 1) numbers, times a scale over the root of the inputs. */
final class ScaledWeightInit implements IWeightInit {
  private static final long serialVersionUID = 1L;

  private final boolean normal;
  private final double scale;

  ScaledWeightInit(boolean normal, double scale) {
    this.normal = normal;
    this.scale = scale;
  }

  @Override
  public INDArray init(
      double inputs, double outputs, long[] shape, char order, INDArray parameters) {
    INDArray drawn =
        normal
            ? Nd4j.randn(parameters.dataType(), parameters.length())
            : Nd4j.rand(parameters.dataType(), parameters.length()).muli(2).subi(1);
    drawn.muli(scale / Math.sqrt(inputs));
    parameters.assign(drawn.reshape(parameters.shape()));
    return parameters.reshape(order, shape);
  }
}
