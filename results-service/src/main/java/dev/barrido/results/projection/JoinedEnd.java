package dev.barrido.results.projection;

import dev.barrido.events.TrialEnded;

/**
 * The end of a trial with folds.
 *
 * @param ended of the trial as a whole
 * @param decidedBy the fold whose end it came with
 */
public record JoinedEnd(TrialEnded ended, int decidedBy) {}
