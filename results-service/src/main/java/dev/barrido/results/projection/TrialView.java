package dev.barrido.results.projection;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One trial; what is not known yet is null.
 *
 * @param value its best objective so far
 * @param epoch where it reached it
 * @param epochs epochs trained
 * @param metrics those of its best epoch
 */
public record TrialView(
    String trialId,
    int number,
    String state,
    @Nullable Integer attempt,
    @Nullable String trainerId,
    Map<String, Object> hyperparameters,
    @Nullable Double value,
    @Nullable Integer epoch,
    int epochs,
    @Nullable String failureKind,
    @Nullable String message,
    Map<String, Double> metrics,
    @Nullable Long startedAtEpochMillis,
    @Nullable Long endedAtEpochMillis,
    @Nullable Long elapsedMillis) {}
