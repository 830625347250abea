package dev.barrido.trainer.training.deeplearning4j;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.ops.transforms.Transforms;

/** The means of gradients and of their squares of a {@link NesterovAdam}. */
final class NesterovAdamMoments implements GradientUpdater<NesterovAdam> {
  private static final String MEAN = "M";
  private static final String SQUARES = "V";

  private final NesterovAdam config;
  private INDArray mean;
  private INDArray squares;

  NesterovAdamMoments(NesterovAdam config) {
    this.config = config;
  }

  @Override
  public NesterovAdam getConfig() {
    return config;
  }

  @Override
  public void setState(Map<String, INDArray> state, boolean initialize) {
    mean = state.get(MEAN);
    squares = state.get(SQUARES);
  }

  @Override
  public Map<String, INDArray> getState() {
    return Map.of(MEAN, mean, SQUARES, squares);
  }

  @Override
  public void setStateViewArray(
      INDArray view, long[] gradientShape, char gradientOrder, boolean initialize) {
    if (initialize) {
      view.assign(0);
    }
    INDArray flat = view.reshape(view.length());
    long half = flat.length() / 2;
    mean = flat.get(NDArrayIndex.interval(0, half)).reshape(gradientOrder, gradientShape);
    squares = flat.get(NDArrayIndex.interval(half, 2 * half)).reshape(gradientOrder, gradientShape);
  }

  /** Turns the gradient into the step, in place. */
  @Override
  public void applyUpdater(INDArray gradient, int iteration, int epoch) {
    double beta1 = config.beta1();
    double beta2 = config.beta2();
    int t = iteration + 1;
    INDArray step = gradient.reshape(mean.shape());
    mean.muli(beta1).addi(step.mul(1 - beta1));
    squares.muli(beta2).addi(step.mul(step).muli(1 - beta2));
    step.muli((1 - beta1) / (1 - Math.pow(beta1, t)));
    step.addi(mean.mul(beta1 / (1 - Math.pow(beta1, t + 1))));
    INDArray root = Transforms.sqrt(squares, true).muli(1 / Math.sqrt(1 - Math.pow(beta2, t)));
    step.divi(root.addi(config.epsilon())).muli(config.getLearningRate(iteration, epoch));
  }
}
