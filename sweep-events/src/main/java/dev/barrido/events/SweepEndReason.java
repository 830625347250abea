package dev.barrido.events;

/** Why a sweep ended. */
public enum SweepEndReason {
  /** The budget of trials is used up. */
  MAX_TRIALS,

  /** Every point of the space has been tried. */
  SPACE_EXHAUSTED,

  /** The objective reached its goal. */
  GOAL_REACHED,

  /** More trials failed than allowed. */
  MAX_FAILED_TRIALS,

  /** The time allowed is over. */
  MAX_DURATION,

  /** The data cannot be read. */
  BAD_INPUT,

  /** Its user cancelled it. */
  CANCELLED_BY_USER,

  /** Its network was checked, and no more was asked. */
  CHECKED,

  /** Its network failed a check before the first trial. */
  CHECK_FAILED
}
