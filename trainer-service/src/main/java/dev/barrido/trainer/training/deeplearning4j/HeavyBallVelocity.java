package dev.barrido.trainer.training.deeplearning4j;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.GradientUpdater;

/** The moving sum of steps of a {@link HeavyBall}. */
final class HeavyBallVelocity implements GradientUpdater<HeavyBall> {
  static final String STATE = "V";

  private final HeavyBall config;
  private INDArray velocity;

  HeavyBallVelocity(HeavyBall config, INDArray velocity) {
    this.config = config;
    this.velocity = velocity;
  }

  @Override
  public HeavyBall getConfig() {
    return config;
  }

  @Override
  public void setState(Map<String, INDArray> state, boolean initialize) {
    velocity = state.get(STATE);
  }

  @Override
  public Map<String, INDArray> getState() {
    return Map.of(STATE, velocity);
  }

  @Override
  public void setStateViewArray(
      INDArray view, long[] gradientShape, char gradientOrder, boolean initialize) {
    if (initialize) {
      view.assign(0);
    }
    velocity = view.reshape(gradientOrder, gradientShape);
  }

  /** Turns the gradient into the step, in place. */
  @Override
  public void applyUpdater(INDArray gradient, int iteration, int epoch) {
    INDArray step = gradient.reshape(velocity.shape());
    step.muli(config.getLearningRate(iteration, epoch));
    velocity.muli(config.momentum());
    velocity.addi(step);
    step.assign(velocity);
  }
}
