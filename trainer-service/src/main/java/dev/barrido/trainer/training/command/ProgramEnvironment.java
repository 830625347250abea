package dev.barrido.trainer.training.command;

import dev.barrido.events.codec.JsonLine;
import dev.barrido.events.training.CommandTraining;
import dev.barrido.trainer.training.Assignment;
import dev.barrido.trainer.training.Fold;
import dev.barrido.trainer.training.TrialFacts;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The variables that a program gets: what the trainer passes on by name, what its spec says, and
 * the facts of its trial. The trainer's other variables, secrets among them, stay with it.
 */
final class ProgramEnvironment {
  private ProgramEnvironment() {}

  /**
   * All variables of a run.
   *
   * @param own those of this process
   * @param passedOn names of those that programs get
   * @param resumeFrom epochs done before, 0 when the training begins
   * @param checkpoint the folder for what is to be kept
   */
  static Map<String, String> of(
      Map<String, String> own,
      List<String> passedOn,
      CommandTraining training,
      Assignment assignment,
      int resumeFrom,
      Path checkpoint) {
    Map<String, String> all = new HashMap<>(own);
    all.keySet().retainAll(passedOn);
    all.putAll(training.environment());
    TrialFacts trial = assignment.trial();
    all.put("BARRIDO_SWEEP_ID", trial.sweepId().value());
    all.put("BARRIDO_TRIAL_ID", trial.trialId().value());
    all.put("BARRIDO_TRIAL_NUMBER", Integer.toString(trial.number()));
    all.put("BARRIDO_ATTEMPT", Integer.toString(trial.attempt()));
    all.put("BARRIDO_SEED", Long.toString(assignment.seed()));
    all.put("BARRIDO_HYPERPARAMETERS", JsonLine.write(trial.hyperparameters()));
    all.put("BARRIDO_OBJECTIVE", assignment.objectiveMetricName());
    all.put("BARRIDO_EPOCHS", Integer.toString(training.epochs()));
    all.put("BARRIDO_RESUME_FROM_EPOCH", Integer.toString(resumeFrom));
    all.put("BARRIDO_CHECKPOINT_FOLDER", checkpoint.toString());
    Fold fold = assignment.fold();
    if (fold != null) {
      all.put("BARRIDO_FOLD", Integer.toString(fold.number()));
      all.put("BARRIDO_FOLDS", Integer.toString(fold.of()));
      all.put("BARRIDO_FOLD_SEED", Long.toString(fold.seed()));
    }
    Integer pauseAt = trial.pauseAtEpoch();
    if (pauseAt != null && pauseAt < training.epochs()) {
      all.put("BARRIDO_PAUSE_AT_EPOCH", Integer.toString(pauseAt));
    }
    return all;
  }
}
