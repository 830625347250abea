package dev.barrido.trainer.training;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers the epoch with the best objective; among equals the first. */
public final class BestEpoch {
  private final Assignment assignment;
  private int epochs;
  private @Nullable Integer best;
  private @Nullable Double objective;
  private Map<String, Double> metrics = Map.of();

  public BestEpoch(Assignment assignment) {
    this.assignment = assignment;
  }

  /** Takes an epoch in, and returns whether it is the best so far. */
  public boolean isBest(Epoch epoch) {
    epochs = epoch.number();
    Double value = epoch.metrics().get(assignment.objectiveMetricName());
    if (value == null || (objective != null && !assignment.better(value, objective))) {
      return false;
    }
    best = epoch.number();
    objective = value;
    metrics = epoch.metrics();
    return true;
  }

  /** Epochs since the best one. */
  public int age() {
    return best == null ? epochs : epochs - best;
  }

  public Outcome outcome() {
    return new Outcome(epochs, best, objective, metrics);
  }
}
