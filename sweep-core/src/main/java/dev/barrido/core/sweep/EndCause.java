package dev.barrido.core.sweep;

/** Why a sweep ended. */
public enum EndCause {
  MAX_TRIALS,
  SPACE_EXHAUSTED,
  GOAL_REACHED,
  MAX_FAILED_TRIALS,
  MAX_DURATION,
  BAD_INPUT,
  CANCELLED_BY_USER
}
