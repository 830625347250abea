package dev.barrido.benchmarks.course;

import dev.barrido.core.trial.ProposedTrial;

/**
 * The best that a search has seen.
 *
 * @param epoch at which, from 1
 * @param error of the validation rows, 0 to 1
 */
record Incumbent(ProposedTrial trial, int epoch, double error) {}
