package dev.barrido.trainer.training;

import java.util.function.Supplier;

/** Who listens to a training while it goes on. */
public interface EpochSink {
  void measured(Epoch epoch);

  /**
   * The training runs a program that writes.
   *
   * @param tail the last lines of it; may be asked for from another thread, and after the end
   */
  default void writes(Supplier<String> tail) {}

  /** Offers the best epoch's model, when the training is over, or stops, and there is one. */
  default void reached(TrainedModel model) {}

  /** Whether to stop now, in the middle of what cannot be resumed. */
  boolean stopRequested();

  /**
   * Whether {@link #goesOn} would say no, for engines that can be kept only once they have come to
   * rest; it says no then, and keeps what it has to.
   */
  default boolean endsHere() {
    return stopRequested();
  }

  /**
   * Whether to go on; asked before every minibatch, and while there is more to train only.
   *
   * @param state where the training stands, for the sink to keep if it wants to
   */
  default boolean goesOn(TrainingState state) {
    return !stopRequested();
  }
}
