package dev.barrido.events;

import java.util.Map;
import org.jspecify.annotations.Nullable;

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
 * @param sinceEpoch where what it is about began, at most {@code epoch}; null when that is not told
 * @param sentence the evidence for people, null when there is none
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
    @Nullable Integer sinceEpoch,
    @Nullable String sentence,
    long sentAtEpochMillis)
    implements AdviceOnTrial {
  public DiagnosisMade {
    Range.atLeast("DiagnosisMade.number", 0, number);
    Range.atLeast("DiagnosisMade.epoch", 1, epoch);
    evidence = Finite.metrics("DiagnosisMade.evidence", evidence);
    Range.orNull("DiagnosisMade.sinceEpoch", 1, sinceEpoch);
    Range.atLeast("DiagnosisMade.sentAtEpochMillis", 0, sentAtEpochMillis);
  }
}
