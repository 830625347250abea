package dev.barrido.events;

/** Why a trainer is told to stop a trial. */
public enum StopReason {
  /** A scheduler judged it not worth going on. */
  PRUNED,

  /** Its sweep ended or was cancelled. */
  CANCELLED,

  /** Another attempt of the same trial goes on instead. */
  SUPERSEDED
}
