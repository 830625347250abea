package dev.barrido.proposer.application;

import dev.barrido.events.SweepEndReason;
import dev.barrido.events.SweepId;
import dev.barrido.events.SweepState;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sweep as it is kept.
 *
 * @param namespace to whom it belongs
 * @param spec the document as submitted
 * @param endReason null until it ended
 * @param message what a person should read about the end, null when there is nothing to say
 * @param maxTrials the budget, extensions included; null when only the space bounds it
 * @param roundsEnded how many of its rounds have ended
 * @param endedAtEpochMillis null until it ended
 * @param held why its trials wait to be queued, null when they only wait for their turn
 */
public record StoredSweep(
    SweepId sweepId,
    String name,
    String namespace,
    Map<String, Object> spec,
    long seed,
    SweepState state,
    @Nullable SweepEndReason endReason,
    @Nullable String message,
    @Nullable Integer maxTrials,
    int roundsEnded,
    long createdAtEpochMillis,
    @Nullable Long endedAtEpochMillis,
    @Nullable String held) {}
