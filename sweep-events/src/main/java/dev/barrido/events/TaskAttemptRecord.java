package dev.barrido.events;

/** What a trainer says on {@code barrido.metrics} about one attempt at one task. */
public sealed interface TaskAttemptRecord extends TaskRecord, AttemptRecord
    permits TaskHeartbeat, TaskEnded {}
