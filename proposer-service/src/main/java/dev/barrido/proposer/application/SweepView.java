package dev.barrido.proposer.application;

import org.jspecify.annotations.Nullable;

/**
 * A sweep as the proposer sees it.
 *
 * @param best null until a trial reached something and meets the constraints; null with several
 *     objectives
 * @param earlierTrials how many trials of earlier sweeps its searcher learns from
 */
public record SweepView(
    StoredSweep sweep, TrialTally trials, @Nullable StoredTrial best, int earlierTrials) {}
