package dev.barrido.results.projection;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One trial; what is not known yet is null.
 *
 * @param value its best objective so far; of a trial with folds that has ended the mean of theirs
 * @param epoch where it reached it; of a trial with folds that has ended the mean of theirs
 * @param epochs epochs trained
 * @param metrics those of its best epoch
 * @param deviation the standard deviation of what its folds reached, once two of them did; null
 *     when it has none
 * @param folds those that were heard of; null when it has none
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
    @Nullable Double deviation,
    @Nullable List<FoldView> folds,
    @Nullable Boolean feasible,
    @Nullable Boolean onFront,
    @Nullable Long startedAtEpochMillis,
    @Nullable Long endedAtEpochMillis,
    @Nullable Long elapsedMillis) {}
