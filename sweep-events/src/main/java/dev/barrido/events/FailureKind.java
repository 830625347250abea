package dev.barrido.events;

/** Why a trial failed, named by what happens next. */
public enum FailureKind {
  /** Something passing, such as memory; tried again until the attempts are used up. */
  TRANSIENT,

  /** The loss became infinite or not a number; the point is bad, the sweep goes on. */
  DIVERGED,

  /** This combination cannot be trained; the point is bad, the sweep goes on. */
  BAD_HYPERPARAMETERS,

  /** The data cannot be read, so no trial can train; the sweep fails. */
  BAD_INPUT,

  /** Its trainers died again and again; the sweep goes on without it. */
  TRAINER_LOST
}
