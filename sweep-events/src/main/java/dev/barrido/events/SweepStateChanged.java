package dev.barrido.events;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The whole sweep as it now is: the latest one per sweep is all there is to know.
 *
 * @param sweepId the sweep it belongs to
 * @param name the spec's name
 * @param state where it stands
 * @param endReason why it ended, null until it did
 * @param message what a person should read, null when there is nothing to say
 * @param revision counts the changes of this sweep, from 1
 * @param seed where everything random in the sweep comes from
 * @param maxTrials the budget of trials, extensions included; null when only the space bounds it
 * @param roundsEnded how many rounds have ended; null as 0
 * @param spec the whole spec document, as submitted
 * @param createdAtEpochMillis when it was submitted
 * @param sentAtEpochMillis the sender's clock, milliseconds since 1970
 */
public record SweepStateChanged(
    SweepId sweepId,
    String name,
    SweepState state,
    @Nullable SweepEndReason endReason,
    @Nullable String message,
    int revision,
    long seed,
    @Nullable Integer maxTrials,
    @Nullable Integer roundsEnded,
    Map<String, Object> spec,
    long createdAtEpochMillis,
    long sentAtEpochMillis)
    implements SweepRecord {
  public SweepStateChanged {
    Range.atLeast("SweepStateChanged.revision", 1, revision);
    Range.atLeast("SweepStateChanged.seed", 0, seed);
    Range.orNull("SweepStateChanged.maxTrials", 1, maxTrials);
    Range.orNull("SweepStateChanged.roundsEnded", 0, roundsEnded);
    spec = Tree.copy("SweepStateChanged.spec", spec);
    Range.atLeast("SweepStateChanged.createdAtEpochMillis", 0, createdAtEpochMillis);
    Range.atLeast("SweepStateChanged.sentAtEpochMillis", 0, sentAtEpochMillis);
  }
}
