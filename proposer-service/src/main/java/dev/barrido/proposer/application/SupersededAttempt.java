package dev.barrido.proposer.application;

import dev.barrido.events.TrainerId;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that another one at the same trial makes superfluous.
 *
 * @param number of the trial
 * @param fold of the trial, from 0; null when it has none
 * @param trainer who makes it
 * @param attempt which delivery of the job it is, from 1
 */
public record SupersededAttempt(
    int number, @Nullable Integer fold, TrainerId trainer, int attempt) {}
