package dev.barrido.events;

/** What a trainer says on {@code barrido.metrics} about one attempt at one job. */
public sealed interface AttemptRecord extends Event permits TrainerRecord, TaskAttemptRecord {
  /** Which delivery of the job this is, from 1. */
  int attempt();

  TrainerId trainerId();
}
