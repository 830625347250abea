package dev.barrido.events;

import org.jspecify.annotations.Nullable;

/**
 * The trial is still being trained.
 *
 * @param sweepId the sweep it belongs to
 * @param trialId the trial
 * @param attempt which delivery of the job this is, from 1
 * @param trainerId who trains it
 * @param fidelityEpochs epochs done so far
 * @param fold which fold of the trial it is about, from 0; null when the trial has no folds
 * @param folds how many folds the trial has, at least 2; null when it has none
 * @param outputTail what its program wrote last, lines of at most {@value #LONGEST_TAIL} characters
 *     together; null when it runs no program or that wrote nothing
 * @param sentAtEpochMillis the sender's clock, milliseconds since 1970
 */
public record TrialHeartbeat(
    SweepId sweepId,
    TrialId trialId,
    int attempt,
    TrainerId trainerId,
    int fidelityEpochs,
    @Nullable Integer fold,
    @Nullable Integer folds,
    @Nullable String outputTail,
    long sentAtEpochMillis)
    implements TrainerRecord {
  /** The most characters that are told of what a program wrote. */
  public static final int LONGEST_TAIL = 8_192;

  public TrialHeartbeat {
    Range.atLeast("TrialHeartbeat.attempt", 1, attempt);
    Range.atLeast("TrialHeartbeat.fidelityEpochs", 0, fidelityEpochs);
    Folds.check("TrialHeartbeat", fold, folds);
    if (outputTail != null) {
      int length = outputTail.codePointCount(0, outputTail.length());
      Range.atMost("TrialHeartbeat.outputTail: its length", LONGEST_TAIL, length);
    }
    Range.atLeast("TrialHeartbeat.sentAtEpochMillis", 0, sentAtEpochMillis);
  }

  /** Of a trial without folds and without a program. */
  public TrialHeartbeat(
      SweepId sweepId,
      TrialId trialId,
      int attempt,
      TrainerId trainerId,
      int fidelityEpochs,
      long sentAtEpochMillis) {
    this(sweepId, trialId, attempt, trainerId, fidelityEpochs, null, null, null, sentAtEpochMillis);
  }
}
