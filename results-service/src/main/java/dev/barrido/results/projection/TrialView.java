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
 * @param feasible whether they meet the sweep's constraints, null when it has none
 * @param onFront whether it is of the Pareto front, null unless the sweep has several objectives
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
    @Nullable Boolean feasible,
    @Nullable Boolean onFront,
    @Nullable Long startedAtEpochMillis,
    @Nullable Long endedAtEpochMillis,
    @Nullable Long elapsedMillis) {}
