package dev.barrido.trainer.training;

import dev.barrido.events.SweepId;
import dev.barrido.events.TrialId;
import dev.barrido.events.TrialJob;
import org.jspecify.annotations.Nullable;

/**
 * Names one training: that of a trial, or of one of its folds, which is trained apart.
 *
 * @param fold null when the trial has no folds
 */
public record TrainingKey(SweepId sweepId, TrialId trialId, @Nullable Integer fold) {
  /** What a job trains. */
  public static TrainingKey of(TrialJob job) {
    return new TrainingKey(job.sweepId(), job.trialId(), job.fold());
  }

  /** Its name among those of its sweep, fit for files. */
  public String name() {
    return fold == null ? trialId.value() : trialId.value() + "-fold-" + fold;
  }
}
