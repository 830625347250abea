package dev.barrido.trainer.training;

import dev.barrido.events.training.Training;
import java.io.DataInputStream;

/** Turns hyperparameters into numbers. Engines keep no state between trials and are thread-safe. */
public interface Engine {
  boolean canTrain(Training training);

  /**
   * Trains to the end, or until the sink asks it to stop.
   *
   * @return what came of it; after a stop, what had come of it until then
   * @throws TrialFailure if this trial cannot be trained
   */
  Outcome train(Training training, Assignment assignment, EpochSink sink);

  /**
   * Goes on from a state that the sink of an earlier training kept, as if there had been no stop:
   * epochs measured before are not measured again, the others come out the same to the bit.
   *
   * @param state what {@link TrainingState#writeTo} wrote
   * @return what came of it, from the first epoch on
   * @throws UnusableState if it cannot go on from there; the sink has heard nothing then
   * @throws TrialFailure if this trial cannot be trained
   */
  default Outcome resume(
      Training training, Assignment assignment, DataInputStream state, EpochSink sink) {
    throw new UnusableState(getClass().getSimpleName() + " keeps no states of its trainings");
  }
}
