package dev.barrido.trainer.training;

/** Who listens to a training while it goes on. */
public interface EpochSink {
  void measured(Epoch epoch);

  /** Whether to stop now; asked at every minibatch. */
  boolean stopRequested();
}
