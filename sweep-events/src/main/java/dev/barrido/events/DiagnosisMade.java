package dev.barrido.events;

import java.util.Map;

/**
 * A named judgement of a learning curve.
 *
 * @param sweepId the sweep it belongs to
 * @param trialId the trial
 * @param number the trial's number in its sweep, from 0
 * @param epoch the epoch at which it showed
 * @param diagnosis its name
 * @param evidence the figures it rests on
 * @param advice what to try
 * @param sentAtEpochMillis the sender's clock, milliseconds since 1970
 */
public record DiagnosisMade(
    SweepId sweepId,
    TrialId trialId,
    int number,
    int epoch,
    String diagnosis,
    Map<String, Double> evidence,
    String advice,
    long sentAtEpochMillis)
    implements AdviceOnTrial {
  public DiagnosisMade {
    Range.atLeast("DiagnosisMade.number", 0, number);
    Range.atLeast("DiagnosisMade.epoch", 1, epoch);
    evidence = Finite.metrics("DiagnosisMade.evidence", evidence);
    Range.atLeast("DiagnosisMade.sentAtEpochMillis", 0, sentAtEpochMillis);
  }
}
