package dev.barrido.trainer.training.deeplearning4j;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * Gradient descent with classical momentum, which Deeplearning4j has only in Nesterov's form: v
 * becomes momentum * v + rate * gradient, and the step is v (Polyak, "Some methods of speeding up
 * the convergence of iteration methods", 1964).
 */
record HeavyBall(double momentum, ISchedule rate) implements IUpdater {
  private static final long serialVersionUID = 1L;

  @Override
  public long stateSize(long parameters) {
    return parameters;
  }

  @Override
  public GradientUpdater<HeavyBall> instantiate(INDArray velocity, boolean initialize) {
    if (initialize) {
      velocity.assign(0);
    }
    return new HeavyBallVelocity(this, velocity);
  }

  @Override
  public GradientUpdater<HeavyBall> instantiate(Map<String, INDArray> state, boolean initialize) {
    return instantiate(state.get(HeavyBallVelocity.STATE), initialize);
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
    throw new UnsupportedOperationException("the learning rate is given once, when this is made");
  }

  @Override
  public IUpdater clone() {
    return this;
  }
}
