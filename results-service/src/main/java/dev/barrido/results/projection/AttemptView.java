package dev.barrido.results.projection;

import org.jspecify.annotations.Nullable;

/**
 * One attempt at a trial, or at a fold of it; a trial that went on from a rung, or whose job was
 * delivered again, has several.
 *
 * @param fold from 0; null where its trial has none
 * @param attempt which delivery of its job it was, from 1
 * @param resumedFromEpoch the epoch that it went on from, 0 where it began
 * @param ending as its trainer told it: COMPLETED, PRUNED, FAILED, CANCELLED or PAUSED; LOST where
 *     nobody did and the trial went on or ended without it; null while it is under way
 * @param endedAtEpochMillis of a lost one when the next began, or the trial ended
 * @param outputTail what its program wrote last; null where it runs none, or attempts of all trials
 *     were asked for
 */
public record AttemptView(
    int number,
    @Nullable Integer fold,
    int attempt,
    String trainerId,
    int resumedFromEpoch,
    long startedAtEpochMillis,
    @Nullable String ending,
    @Nullable Long endedAtEpochMillis,
    @Nullable String outputTail) {}
