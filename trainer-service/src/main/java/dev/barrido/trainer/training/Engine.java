package dev.barrido.trainer.training;

import dev.barrido.events.training.Training;

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
}
