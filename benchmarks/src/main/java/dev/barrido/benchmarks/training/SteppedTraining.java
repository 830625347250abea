package dev.barrido.benchmarks.training;

import dev.barrido.events.training.Training;
import dev.barrido.trainer.training.Epoch;
import dev.barrido.trainer.training.EpochSink;
import dev.barrido.trainer.training.TrainingState;
import dev.barrido.trainer.training.deeplearning4j.Deeplearning4jEngine;
import java.util.concurrent.Semaphore;

/**
 * A trial's training, on a thread of its own, that waits before each of its minibatches until it is
 * told to go on.
 */
final class SteppedTraining implements EpochSink {
  private final Semaphore told = new Semaphore(0);
  private final Semaphore waits = new Semaphore(0);
  private final Thread thread;
  private volatile boolean stopped;
  private volatile boolean over;

  /** A training that waits before its first minibatch. */
  SteppedTraining(Deeplearning4jEngine engine, Training training) {
    thread = new Thread(() -> train(engine, training), "training");
    thread.start();
    waits.acquireUninterruptibly();
  }

  /** Trains on the next minibatch; after the last one of an epoch with all that ends an epoch. */
  void step() {
    told.release();
    waits.acquireUninterruptibly();
    if (over) {
      throw new IllegalStateException("expected a training that goes on, it is over");
    }
  }

  private void train(Deeplearning4jEngine engine, Training training) {
    try {
      engine.train(training, Workload.ASSIGNMENT, this);
    } finally {
      over = true;
      waits.release();
    }
  }

  @Override
  public boolean goesOn(TrainingState state) {
    waits.release();
    told.acquireUninterruptibly();
    return !stopped;
  }

  @Override
  public void measured(Epoch epoch) {
    // The benchmark measures it.
  }

  @Override
  public boolean stopRequested() {
    return stopped;
  }

  /** Ends it, and returns when it has ended. */
  void stop() throws InterruptedException {
    stopped = true;
    told.release();
    thread.join();
  }
}
