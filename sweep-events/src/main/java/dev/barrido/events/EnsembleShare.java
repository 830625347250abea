package dev.barrido.events;

/**
 * A model's part in an ensemble, as {@link EnsembleEvaluated} says.
 *
 * @param trialId its trial
 * @param number the trial's number in its sweep, from 0
 * @param chosen how often the greedy selection took it; its weight is this over the sum
 */
public record EnsembleShare(TrialId trialId, int number, int chosen) {
  public EnsembleShare {
    Range.atLeast("EnsembleShare.number", 0, number);
    Range.atLeast("EnsembleShare.chosen", 0, chosen);
  }
}
