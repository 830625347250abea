package dev.barrido.trainer.training.deeplearning4j;

import dev.barrido.events.training.Decay;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.annotation.JsonTypeInfo;

/**
 * {@link LearningRates} as Deeplearning4j asks for them and saves them with a model. Equal
 * schedules must be equal, since layers with equal updaters share one native operation.
 */
@SuppressWarnings("serial") // models are saved as JSON
record DecaySchedule(
    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) Decay decay, double initial, int epochs)
    implements ISchedule {
  private static final long serialVersionUID = 1L;

  @Override
  public double valueAt(int iteration, int epoch) {
    return LearningRates.at(decay, initial, iteration, epoch, epochs);
  }

  @Override
  public ISchedule clone() {
    return this;
  }
}
