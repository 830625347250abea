package dev.barrido.trainer.training;

import dev.barrido.events.training.Training;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Combines models that were kept of earlier trainings. Thread-safe. */
public interface ModelCombiner {
  boolean canCombine(Training training);

  /**
   * Tries each candidate alone, all together, and those that a greedy selection takes.
   *
   * @param candidates best first; at least one
   * @param objectiveMetricName a metric of the validation part, by which models are selected
   * @param maximize whether larger is better
   * @return nothing when it was asked to stop
   * @throws TrialFailure if they cannot be combined
   */
  Optional<Combination> combine(
      List<Candidate> candidates,
      String objectiveMetricName,
      boolean maximize,
      BooleanSupplier stopRequested);
}
