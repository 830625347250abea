package dev.barrido.events;

/**
 * What the results-service says on {@code barrido.advice} about one trial; keyed by sweep, so that
 * a sweep's advice stays in order.
 */
public sealed interface AdviceOnTrial extends TrialRecord, Advice
    permits TrialScored,
        TrialHeld,
        PruneTrial,
        PromoteTrial,
        TrialLost,
        AttemptSuperseded,
        DiagnosisMade {

  @Override
  default String key() {
    return sweepId().value();
  }
}
