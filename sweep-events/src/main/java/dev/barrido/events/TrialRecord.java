package dev.barrido.events;

/** A record about one trial. */
public sealed interface TrialRecord extends Event
    permits TrialJob, StopTrial, TrainerRecord, AdviceOnTrial {

  TrialId trialId();

  @Override
  default String key() {
    return trialId().value();
  }
}
