package dev.barrido.events;

/** What a trainer says on {@code barrido.metrics} about one attempt at one trial. */
public sealed interface TrainerRecord extends TrialRecord
    permits TrialStarted, EpochMeasured, TrialHeartbeat, TrialPaused, TrialEnded {

  /** Which delivery of the job this is, from 1. */
  int attempt();

  TrainerId trainerId();
}
