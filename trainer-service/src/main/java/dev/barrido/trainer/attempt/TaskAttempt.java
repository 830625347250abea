package dev.barrido.trainer.attempt;

import dev.barrido.events.TaskHeartbeat;
import dev.barrido.events.TaskJob;
import dev.barrido.events.TrainerId;
import dev.barrido.trainer.checkpoint.CheckpointStore;
import java.time.Clock;

/** One delivery of a task: what its records say of the attempt, and whether to go on. */
public final class TaskAttempt {
  private final TaskJob job;
  private final int number;
  private final TrainerId trainer;
  private final StopOrders stopOrders;
  private final Tries tries;
  private final Clock clock;
  private final long beganAtEpochMillis;

  TaskAttempt(
      TaskJob job,
      int number,
      TrainerId trainer,
      StopOrders stopOrders,
      CheckpointStore store,
      Clock clock) {
    this.job = job;
    this.number = number;
    this.trainer = trainer;
    this.stopOrders = stopOrders;
    this.tries = new Tries(store, job, number);
    this.clock = clock;
    this.beganAtEpochMillis = clock.millis();
  }

  public TaskJob job() {
    return job;
  }

  /** Which delivery of the job this is, from 1. */
  public int number() {
    return number;
  }

  /** Who works on it. */
  public TrainerId trainer() {
    return trainer;
  }

  /** Whether to stop now: the job is handed back, and somebody else begins it again. */
  public boolean stopRequested() {
    return stopOrders.shuttingDown();
  }

  /** Whether its sweep was deleted, so that nobody wants to know. */
  boolean isPointless() {
    return stopOrders.isDeleted(job.sweepId());
  }

  /** How often the task was tried. */
  Tries tries() {
    return tries;
  }

  /** Time since the attempt began. */
  public long elapsedMillis() {
    return Math.max(0, clock.millis() - beganAtEpochMillis);
  }

  /** Milliseconds since 1970. */
  public long nowEpochMillis() {
    return clock.millis();
  }

  TaskHeartbeat heartbeat() {
    return new TaskHeartbeat(job.sweepId(), job.task(), number, trainer, clock.millis());
  }
}
