package dev.barrido.events;

/** What the queues of the pools of trainers carry: work for one trainer. */
public sealed interface QueuedJob extends Event permits TrialJob, TaskJob {
  /** Deliveries after which the job fails instead of being tried again. */
  int maxAttempts();
}
