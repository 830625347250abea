package dev.barrido.trainer.attempt;

import dev.barrido.events.TrainerId;
import dev.barrido.events.TrialId;

/**
 * Tells the attempts at a trial apart.
 *
 * @param number which delivery of the job it is, from 1
 */
public record AttemptId(TrialId trial, TrainerId trainer, int number) {}
