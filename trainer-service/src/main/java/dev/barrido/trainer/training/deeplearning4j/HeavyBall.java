package dev.barrido.trainer.training.deeplearning4j;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.schedule.FixedSchedule;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * Gradient descent with classical momentum, which Deeplearning4j has only in Nesterov's form: v
 * becomes momentum * v + rate * gradient, and the step is v (Polyak, "Some methods of speeding up
 * the convergence of iteration methods", 1964).
 */
final class HeavyBall implements IUpdater {
  private static final long serialVersionUID = 1L;

  private final double momentum;
  private ISchedule rate = new FixedSchedule(0);

  HeavyBall(double momentum) {
    this.momentum = momentum;
  }

  @Override
  public long stateSize(long parameters) {
    return parameters;
  }

  @Override
  public GradientUpdater<HeavyBall> instantiate(INDArray velocity, boolean initialize) {
    if (initialize) {
      velocity.assign(0);
    }
    return new Velocity(this, velocity);
  }

  @Override
  public GradientUpdater<HeavyBall> instantiate(Map<String, INDArray> state, boolean initialize) {
    return instantiate(state.get(Velocity.STATE), initialize);
  }

  @Override
  public boolean hasLearningRate() {
    return true;
  }

  @Override
  public double getLearningRate(int iteration, int epoch) {
    return rate.valueAt(iteration, epoch);
  }

  @Override
  public void setLrAndSchedule(double learningRate, @Nullable ISchedule schedule) {
    rate = schedule == null ? new FixedSchedule(learningRate) : schedule;
  }

  @Override
  public IUpdater clone() {
    HeavyBall clone = new HeavyBall(momentum);
    clone.rate = rate.clone();
    return clone;
  }

  /** The moving sum of steps. */
  private static final class Velocity implements GradientUpdater<HeavyBall> {
    private static final String STATE = "V";

    private final HeavyBall config;
    private INDArray velocity;

    Velocity(HeavyBall config, INDArray velocity) {
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

    @Override
    public void applyUpdater(INDArray gradient, int iteration, int epoch) {
      velocity.muli(config.momentum);
      velocity.addi(gradient.mul(config.getLearningRate(iteration, epoch)));
      gradient.assign(velocity);
    }
  }
}
