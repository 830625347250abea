package dev.barrido.trainer.attempt;

import dev.barrido.events.AttemptRecord;

/** A trial to be trained. */
record TrialDelivery(TrialRunner runner, Attempt attempt) implements Delivery {
  @Override
  public Disposition run() {
    return runner.run(attempt);
  }

  @Override
  public AttemptRecord heartbeat() {
    return attempt.heartbeat();
  }
}
