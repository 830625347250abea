package dev.barrido.proposer.application;

import dev.barrido.core.random.Seeds;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrialId;
import dev.barrido.events.TrialJob;
import dev.barrido.events.spec.SweepSpec;
import dev.barrido.parts.search.Schedules;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Turns a trial into the jobs that trainers get: one, or one for each fold of cross-validation,
 * which are trained apart. A fold that ended before its trial went on from a rung has none.
 */
final class TrialJobs {
  private TrialJobs() {}

  /**
   * All jobs of a trial; the same ones, but for their time, however often they are asked for.
   *
   * @param training with values in place of expressions
   */
  static List<TrialJob> of(
      Unpublished.Job unpublished, SweepSpec spec, Map<String, Object> training, long nowMillis) {
    if (spec.folds() == 1) {
      return List.of(job(unpublished, spec, training, null, nowMillis));
    }
    List<Integer> ended = unpublished.trial().climb().foldsEnded();
    return IntStream.range(0, spec.folds())
        .filter(fold -> !ended.contains(fold))
        .mapToObj(fold -> job(unpublished, spec, training, fold, nowMillis))
        .toList();
  }

  private static TrialJob job(
      Unpublished.Job unpublished,
      SweepSpec spec,
      Map<String, Object> training,
      @Nullable Integer fold,
      long nowMillis) {
    SweepId sweep = unpublished.sweepId();
    StoredTrial trial = unpublished.trial();
    return new TrialJob(
        sweep,
        TrialId.of(sweep, trial.number()),
        trial.number(),
        trial.seed(),
        spec.objective().metricName(),
        spec.objective().type(),
        trial.hyperparameters(),
        training,
        spec.retryMaxAttempts(),
        trial.climb().resumeFromEpoch(),
        pauseAt(spec, trial),
        trial.deliveriesLost() == 0 ? null : (Integer) trial.deliveriesLost(),
        fold,
        fold == null ? null : (Integer) spec.folds(),
        fold == null ? null : (Long) new Seeds(unpublished.sweepSeed()).derived("folds", 0),
        nowMillis);
  }

  /** Nothing when it may train to its end. */
  private static @Nullable Integer pauseAt(SweepSpec spec, StoredTrial trial) {
    Integer limit = trial.climb().mayTrainTo();
    int epochs = Schedules.epochs(spec, trial.round()).orElse(Integer.MAX_VALUE);
    return limit == null || limit >= epochs ? null : limit;
  }
}
