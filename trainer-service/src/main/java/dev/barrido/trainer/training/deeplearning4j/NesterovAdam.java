package dev.barrido.trainer.training.deeplearning4j;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * Adam with Nesterov's momentum (Dozat, "Incorporating Nesterov Momentum into Adam", ICLR workshop
 * 2016, algorithm 2, with constant momentum). Deeplearning4j's own does not correct the second
 * moment for its start at zero, so its first step is thirty times too long.
 *
 * @param rate the learning rate
 * @param beta1 how much of the mean gradient stays, mu in the paper
 * @param beta2 how much of the mean squared gradient stays, nu in the paper
 * @param epsilon added to the divisor
 */
record NesterovAdam(ISchedule rate, double beta1, double beta2, double epsilon)
    implements IUpdater {
  private static final long serialVersionUID = 1L;

  @Override
  public long stateSize(long parameters) {
    return 2 * parameters;
  }

  @Override
  public GradientUpdater<NesterovAdam> instantiate(INDArray moments, boolean initialize) {
    NesterovAdamMoments updater = new NesterovAdamMoments(this);
    updater.setStateViewArray(moments, new long[] {1, moments.length() / 2}, 'c', initialize);
    return updater;
  }

  @Override
  public GradientUpdater<NesterovAdam> instantiate(
      Map<String, INDArray> state, boolean initialize) {
    NesterovAdamMoments updater = new NesterovAdamMoments(this);
    updater.setState(state, initialize);
    return updater;
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
