package dev.barrido.proposer.application;

import dev.barrido.core.sweep.Task;
import dev.barrido.events.EnsembleJob;
import dev.barrido.events.EnsembleMember;
import dev.barrido.events.PreflightJob;
import dev.barrido.events.SweepId;
import dev.barrido.events.TaskJob;
import dev.barrido.events.TrialId;
import dev.barrido.events.spec.Babysitting;
import dev.barrido.events.spec.SweepSpec;
import dev.barrido.events.spec.Template;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Turns tasks into the jobs that trainers get. */
final class TaskJobs {
  /**
   * The broker drops a record without a word after five deliveries; the one after these attempts
   * must be left to say that they failed.
   */
  private static final int MOST_ATTEMPTS = 4;

  private TaskJobs() {}

  /**
   * The job of a task.
   *
   * @param training the training of a trial, with values in place of expressions
   */
  static TaskJob of(
      Unpublished.TaskBegun begun,
      SweepSpec spec,
      Function<StoredTrial, Map<String, Object>> training,
      long nowMillis) {
    int attempts = Math.min(MOST_ATTEMPTS, spec.retryMaxAttempts());
    Task task = begun.task().task();
    if (task instanceof Task.Preflight preflight) {
      return preflight(begun, spec, preflight, attempts, nowMillis);
    }
    Task.Ensemble ensemble = (Task.Ensemble) task;
    SweepId sweep = begun.sweepId();
    List<EnsembleMember> members =
        ensemble.members().stream()
            .map(number -> member(sweep, begun.trials().get(number), training))
            .toList();
    return new EnsembleJob(
        sweep,
        begun.task().number(),
        spec.objective().metricName(),
        spec.objective().type(),
        members,
        attempts,
        nowMillis);
  }

  private static PreflightJob preflight(
      Unpublished.TaskBegun begun,
      SweepSpec spec,
      Task.Preflight preflight,
      int attempts,
      long nowMillis) {
    Map<String, Object> point = preflight.point().values();
    return new PreflightJob(
        begun.sweepId(),
        begun.task().number(),
        preflight.seed(),
        point,
        Template.resolve(spec.training(), point),
        Babysitting.chosenBy(spec) && Babysitting.learningRate(spec).isPresent(),
        attempts,
        nowMillis);
  }

  private static EnsembleMember member(
      SweepId sweep, StoredTrial trial, Function<StoredTrial, Map<String, Object>> training) {
    Double objective = trial.end().map(TrialEnd::objective).orElse(null);
    if (objective == null) {
      throw new IllegalStateException("expected a member with an objective, got " + trial);
    }
    return new EnsembleMember(
        TrialId.of(sweep, trial.number()), trial.number(), objective, training.apply(trial));
  }
}
