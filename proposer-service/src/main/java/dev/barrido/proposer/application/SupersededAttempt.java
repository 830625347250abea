package dev.barrido.proposer.application;

import dev.barrido.events.TrainerId;

/**
 * An attempt that another one at the same trial makes superfluous.
 *
 * @param number of the trial
 * @param trainer who makes it
 * @param attempt which delivery of the job it is, from 1
 */
public record SupersededAttempt(int number, TrainerId trainer, int attempt) {}
