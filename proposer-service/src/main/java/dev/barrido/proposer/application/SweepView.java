package dev.barrido.proposer.application;

import org.jspecify.annotations.Nullable;

/**
 * A sweep as the proposer sees it.
 *
 * @param best null until a trial reached something
 */
public record SweepView(StoredSweep sweep, TrialTally trials, @Nullable StoredTrial best) {}
