package dev.barrido.benchmarks.training;

import dev.barrido.trainer.training.Epoch;
import dev.barrido.trainer.training.EpochSink;
import dev.barrido.trainer.training.deeplearning4j.Deeplearning4jEngine;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;

/**
 * Trains one trial as a trainer's slot does, beside others that do the same: the first epochs warm
 * up, then all begin at once.
 */
final class Slot implements Callable<Double>, EpochSink {
  private final Deeplearning4jEngine engine;
  private final Workload workload;
  private final CyclicBarrier start;
  private long begun;
  private long ended;

  /** A slot that meets the others at the start before the epochs that count. */
  Slot(Deeplearning4jEngine engine, Workload workload, CyclicBarrier start) {
    this.engine = engine;
    this.workload = workload;
    this.start = start;
  }

  /** Seconds for the epochs that count. */
  @Override
  public Double call() {
    engine.train(workload.training(2 * workload.epochs()), Workload.ASSIGNMENT, this);
    return (ended - begun) / 1e9;
  }

  @Override
  public void measured(Epoch epoch) {
    ended = System.nanoTime();
    if (epoch.number() == workload.epochs()) {
      awaitOthers();
      begun = System.nanoTime();
    }
  }

  @Override
  public boolean stopRequested() {
    return false;
  }

  private void awaitOthers() {
    try {
      start.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException("expected all slots to come to the start", e);
    }
  }
}
