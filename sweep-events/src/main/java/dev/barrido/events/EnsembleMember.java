package dev.barrido.events;

import java.util.Map;

/**
 * A trial whose model is to be combined with others, as {@link EnsembleJob} says.
 *
 * @param trialId the trial
 * @param number the trial's number in its sweep, from 0
 * @param objective its best objective
 * @param training its {@code training} section with values in place of expressions
 */
public record EnsembleMember(
    TrialId trialId, int number, double objective, Map<String, Object> training) {
  public EnsembleMember {
    Range.atLeast("EnsembleMember.number", 0, number);
    Finite.orNull("EnsembleMember.objective", objective);
    training = Tree.copy("EnsembleMember.training", training);
  }
}
