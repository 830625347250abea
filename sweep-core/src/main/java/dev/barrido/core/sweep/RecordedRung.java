package dev.barrido.core.sweep;

import dev.barrido.core.trial.RungResult;

/**
 * A rung that a trial came to.
 *
 * @param order its place among the results of the sweep, from 1
 */
public record RecordedRung(RungResult rung, int order) {}
