package dev.barrido.trainer.training.deeplearning4j;

import dev.barrido.events.training.Decay;
import org.nd4j.linalg.schedule.ISchedule;

/** {@link LearningRates} as Deeplearning4j asks for them. */
final class DecaySchedule implements ISchedule {
  private static final long serialVersionUID = 1L;

  private final transient Decay decay;
  private final double initial;
  private final int epochs;

  DecaySchedule(Decay decay, double initial, int epochs) {
    this.decay = decay;
    this.initial = initial;
    this.epochs = epochs;
  }

  @Override
  public double valueAt(int iteration, int epoch) {
    return LearningRates.at(decay, initial, iteration, epoch, epochs);
  }

  @Override
  public ISchedule clone() {
    return new DecaySchedule(decay, initial, epochs);
  }
}
