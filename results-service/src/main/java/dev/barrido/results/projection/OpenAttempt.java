package dev.barrido.results.projection;

import dev.barrido.events.TrainerId;
import dev.barrido.events.TrainerRecord;
import dev.barrido.events.TrialId;

/**
 * An attempt that may be under way.
 *
 * @param number of the trial
 * @param attempt which delivery of the job it is, from 1
 */
public record OpenAttempt(TrialId trial, int number, TrainerId trainer, int attempt) {
  boolean told(TrainerRecord record) {
    return trainer.equals(record.trainerId()) && attempt == record.attempt();
  }
}
