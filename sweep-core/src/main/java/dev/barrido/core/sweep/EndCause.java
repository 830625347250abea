package dev.barrido.core.sweep;

/** Why a sweep ended. */
public enum EndCause {
  /** Every trial of the budget ended; an extension lets the sweep go on. */
  MAX_TRIALS,
  /** The searcher knows no further point, and every trial ended. */
  SPACE_EXHAUSTED,
  /** A trial was good enough. */
  GOAL_REACHED,
  /** More trials failed than the sweep was to survive. */
  MAX_FAILED_TRIALS,
  /** Its time was over. */
  MAX_DURATION,
  /** A trial could not be trained for a reason that no other trial of the sweep can escape. */
  BAD_INPUT,
  /** A user ended it. */
  CANCELLED_BY_USER,
  /** Its network was checked, and no more was asked. */
  CHECKED,
  /** Its network failed a check before the first trial. */
  CHECK_FAILED
}
