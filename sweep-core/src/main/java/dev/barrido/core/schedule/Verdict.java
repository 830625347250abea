package dev.barrido.core.schedule;

/** What a scheduler says of a trial, and why. */
public sealed interface Verdict {
  /** The trial's number. */
  int trial();

  Evidence evidence();

  /** Go on. */
  record Continue(int trial, Evidence evidence) implements Verdict {}

  /** Stop for now, with a checkpoint, at a rung: it may be promoted later. */
  record Pause(int trial, Evidence evidence) implements Verdict {}

  /**
   * Go on beyond a rung, from the checkpoint if it is paused.
   *
   * @param toRung the rung it rises to
   * @param toEpoch how far it may train now
   */
  record Promote(int trial, int toRung, int toEpoch, Evidence evidence) implements Verdict {
    public Promote {
      if (toEpoch <= evidence.epoch()) {
        throw new IllegalArgumentException(
            "a promotion: expected an epoch after " + evidence.epoch() + ", got " + toEpoch);
      }
    }
  }

  /** Stop for good. */
  record Prune(int trial, Evidence evidence) implements Verdict {}
}
