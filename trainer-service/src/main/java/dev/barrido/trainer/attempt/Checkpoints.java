package dev.barrido.trainer.attempt;

import dev.barrido.parts.health.Waits;
import dev.barrido.trainer.checkpoint.CheckpointStore;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Where checkpoints are kept, and how often a running trial is.
 *
 * @param store shared by all trainers
 * @param interval between two of a running trial
 * @param nanos a clock that never goes back
 * @param waits told when a trial waits for the store
 */
public record Checkpoints(
    CheckpointStore store, Duration interval, LongSupplier nanos, Waits waits) {}
