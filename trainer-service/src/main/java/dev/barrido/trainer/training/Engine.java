package dev.barrido.trainer.training;

import dev.barrido.core.preflight.Findings;
import dev.barrido.events.FailureKind;
import dev.barrido.events.training.Training;
import java.io.DataInputStream;
import java.util.Optional;
import java.util.function.BooleanSupplier;

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

  /**
   * Measures what a training does on its first batches; bounded work, the same for the same seed.
   *
   * @param stopRequested asked before every minibatch
   * @return nothing if it was asked to stop
   * @throws TrialFailure if this training cannot be measured so
   */
  default Optional<Findings> preflight(
      Training training, long seed, BooleanSupplier stopRequested) {
    throw new TrialFailure(
        FailureKind.BAD_INPUT,
        "training.trainer: expected one that trains networks, for a preflight; got "
            + training.getClass().getSimpleName());
  }
}
