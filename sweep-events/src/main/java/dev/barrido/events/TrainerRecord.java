package dev.barrido.events;

/** What a trainer says on {@code barrido.metrics} about one attempt at one trial. */
public sealed interface TrainerRecord extends TrialRecord, AttemptRecord
    permits TrialStarted, EpochMeasured, TrialHeartbeat, TrialPaused, TrialEnded {}
