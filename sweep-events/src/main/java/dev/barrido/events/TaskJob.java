package dev.barrido.events;

/** A task for whichever trainer is free. */
public sealed interface TaskJob extends TaskRecord, QueuedJob permits EnsembleJob, PreflightJob {}
