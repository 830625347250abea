package dev.barrido.core.schedule;

/** What happens to a trial at a rung that is not good enough. */
public enum AshaVariant {
  /** It waits with a checkpoint, and is promoted when enough worse ones have come. */
  PAUSE,
  /** It is pruned; needs no checkpoints. */
  STOP
}
