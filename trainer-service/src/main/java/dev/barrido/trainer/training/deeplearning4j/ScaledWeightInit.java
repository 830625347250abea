package dev.barrido.trainer.training.deeplearning4j;

import org.deeplearning4j.nn.weights.IWeightInit;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Uniform (-1 to 1) or normal (0, 1) numbers, times a scale over the root of the inputs. */
record ScaledWeightInit(boolean normal, double scale) implements IWeightInit {
  private static final long serialVersionUID = 1L;

  @Override
  public INDArray init(
      double inputs, double outputs, long[] shape, char order, INDArray parameters) {
    if (normal) {
      Nd4j.randn(parameters);
    } else {
      Nd4j.rand(parameters).muli(2).subi(1);
    }
    parameters.muli(scale / Math.sqrt(inputs));
    return parameters.reshape(order, shape);
  }
}
