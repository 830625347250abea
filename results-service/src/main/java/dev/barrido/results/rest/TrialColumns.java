package dev.barrido.results.rest;

import dev.barrido.events.SweepId;
import dev.barrido.results.projection.Results;
import java.util.List;
import java.util.TreeSet;

/** The columns that the trials of a sweep have beside the common ones. */
record TrialColumns(List<String> hyperparameters, List<String> metrics) {
  static TrialColumns of(Results results, SweepId sweep) {
    TreeSet<String> hyperparameters = new TreeSet<>();
    TreeSet<String> metrics = new TreeSet<>();
    results.eachTrial(
        sweep,
        trial -> {
          hyperparameters.addAll(trial.hyperparameters().keySet());
          metrics.addAll(trial.metrics().keySet());
        });
    return new TrialColumns(List.copyOf(hyperparameters), List.copyOf(metrics));
  }
}
