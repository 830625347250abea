package dev.barrido.results.projection;

import dev.barrido.core.trial.Reached;

/**
 * What a trial reached in all objectives.
 *
 * @param number the trial's
 */
public record ReachedTrial(int number, Reached reached) {}
