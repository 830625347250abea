package dev.barrido.trainer.attempt;

import dev.barrido.events.AttemptRecord;

/** A job that this trainer was given, on its way to its end. */
public interface Delivery {
  /** Works on it to its end; all its events have arrived when this returns. */
  Disposition run();

  /** Says that it is still being worked on; may be called from another thread. */
  AttemptRecord heartbeat();
}
