package dev.barrido.trainer.attempt;

import dev.barrido.events.TrainerId;
import dev.barrido.events.TrialId;
import org.jspecify.annotations.Nullable;

/**
 * Tells the attempts at a trial apart.
 *
 * @param fold of the trial, from 0; null when it has none
 * @param number which delivery of the job it is, from 1
 */
public record AttemptId(TrialId trial, @Nullable Integer fold, TrainerId trainer, int number) {}
