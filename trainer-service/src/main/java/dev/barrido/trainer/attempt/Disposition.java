package dev.barrido.trainer.attempt;

/** What becomes of a job after an attempt at it. */
public enum Disposition {
  /** Its story is told to the end; nobody needs it any more. */
  DONE,
  /** Somebody shall try it again. */
  HAND_BACK
}
