package dev.barrido.trainer.attempt;

import dev.barrido.events.AttemptRecord;

/** A task to be done. */
record TaskDelivery(TaskRunner runner, TaskAttempt attempt) implements Delivery {
  @Override
  public Disposition run() {
    return runner.run(attempt);
  }

  @Override
  public AttemptRecord heartbeat() {
    return attempt.heartbeat();
  }
}
