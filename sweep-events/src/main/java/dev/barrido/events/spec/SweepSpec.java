package dev.barrido.events.spec;

import dev.barrido.events.Pool;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sweep as its user wrote it, checked.
 *
 * @param namespace to whom it belongs: quotas and shares of the trainers are by namespace
 * @param pool the trainers that it is trained by
 * @param seed null when it is to be drawn
 * @param objectives at least one; the first decides which epoch of a trial is its best
 * @param algorithmSettings of the searcher
 * @param scheduler how long trials go on, whether told or brought along by the algorithm
 * @param maxTrialCount null when only the space bounds it
 * @param maxFailedTrialCount null when any number may fail
 * @param maxDuration null when it may last
 * @param enqueue points to try first
 * @param rounds from coarse to fine; none: one round, of the training's epochs
 * @param constraints what metrics must keep to
 * @param warmStart ids of the earlier sweeps that the searcher learns from
 * @param ensembleSize how many of the best models are combined at the end; 0: none
 * @param preflight null when it begins with its first trial
 * @param training the section with its expressions
 * @param document the whole document as plain values
 */
public record SweepSpec(
    String name,
    String namespace,
    Pool pool,
    Map<String, String> labels,
    @Nullable Long seed,
    List<Objective> objectives,
    String algorithmName,
    Map<String, String> algorithmSettings,
    SchedulerSpec scheduler,
    int parallelTrialCount,
    @Nullable Integer maxTrialCount,
    @Nullable Integer maxFailedTrialCount,
    @Nullable Duration maxDuration,
    List<ParameterSpec> parameters,
    List<Map<String, Object>> enqueue,
    List<RoundSpec> rounds,
    List<Constraint> constraints,
    List<String> warmStart,
    int retryMaxAttempts,
    int ensembleSize,
    @Nullable PreflightSpec preflight,
    Map<String, Object> training,
    Map<String, Object> document) {
  /** That of a sweep whose spec names none. */
  public static final String DEFAULT_NAMESPACE = "default";

  public SweepSpec {
    objectives = List.copyOf(objectives);
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    algorithmSettings = Collections.unmodifiableMap(new LinkedHashMap<>(algorithmSettings));
    parameters = List.copyOf(parameters);
    enqueue = List.copyOf(enqueue);
    rounds = List.copyOf(rounds);
    constraints = List.copyOf(constraints);
    warmStart = List.copyOf(warmStart);
  }

  /** The only objective, or the first of several. */
  public Objective objective() {
    return objectives.get(0);
  }

  /** The epochs of a trial that nothing stops; null when they differ from trial to trial. */
  public @Nullable Integer epochs(int round) {
    return rounds.isEmpty()
        ? TrainingReader.epochs(training)
        : (Integer) rounds.get(round).epochs();
  }

  /** How many folds a trial has; 1 when rows are not cross-validated. */
  public int folds() {
    return FoldsReader.folds(training);
  }

  /** Whether it is over when its network has been checked. */
  public boolean checksOnly() {
    return preflight != null && preflight.only();
  }
}
