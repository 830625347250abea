package dev.barrido.events;

/**
 * The sweep was deleted: whoever kept anything of it forgets it, and whatever is told of it later
 * changes nothing. The last record of its key.
 *
 * @param sweepId the sweep that is gone
 * @param sentAtEpochMillis the sender's clock, milliseconds since 1970
 */
public record SweepDeleted(SweepId sweepId, long sentAtEpochMillis) implements SweepRecord {
  public SweepDeleted {
    Range.atLeast("SweepDeleted.sentAtEpochMillis", 0, sentAtEpochMillis);
  }
}
