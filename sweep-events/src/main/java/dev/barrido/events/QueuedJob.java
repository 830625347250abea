package dev.barrido.events;

/** What the queue {@code barrido.trials} carries: work for one trainer. */
public sealed interface QueuedJob extends Event permits TrialJob, TaskJob {
  /** Deliveries after which the job fails instead of being tried again. */
  int maxAttempts();
}
