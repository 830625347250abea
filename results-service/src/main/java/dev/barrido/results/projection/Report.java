package dev.barrido.results.projection;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sweep at a glance; the document that every report prints.
 *
 * @param namespace to whom it belongs
 * @param reason why it ended, null until it did
 * @param message what a person should read about the end, null when there is nothing to say
 * @param maxTrialCount the budget, extensions included; null when only the space bounds it
 * @param seed of everything random in it, 0 to 2^53 - 1
 * @param epochs epochs trained, over all trials and their folds
 * @param submittedAtEpochMillis the proposer's clock
 * @param elapsedMillis from its submission to its end, or until now
 * @param feasible how many of the trials that measured their objective meet the constraints; null
 *     when there are none
 * @param best null until a trial measured its objective and meets the constraints; null with
 *     several objectives
 * @param paretoFront with several objectives the trials that no other beats in all of them, by the
 *     first; null with one, and in lists of reports
 * @param hypervolume of that front; null while it is empty
 * @param ensemble null until its best models were combined, if they are at all
 * @param preflight null until its network was checked, if it is at all
 * @param measurementsDeletedAtEpochMillis when its learning curves were deleted since it was long
 *     over; null while they are there
 */
public record Report(
    String sweepId,
    String name,
    String namespace,
    String state,
    @Nullable String reason,
    @Nullable String message,
    @Nullable Integer maxTrialCount,
    long seed,
    TrialCounts trials,
    long epochs,
    long submittedAtEpochMillis,
    long elapsedMillis,
    @Nullable Integer feasible,
    @Nullable Best best,
    @Nullable List<FrontTrial> paretoFront,
    ParetoFront.@Nullable Volume hypervolume,
    @Nullable EnsembleView ensemble,
    @Nullable PreflightView preflight,
    @Nullable Long measurementsDeletedAtEpochMillis) {

  /** Whether nothing more will happen, unless the sweep is extended. */
  public boolean ended() {
    return reason != null;
  }

  /** The same with a Pareto front. */
  public Report with(List<FrontTrial> front, ParetoFront.@Nullable Volume volume) {
    return new Report(
        sweepId,
        name,
        namespace,
        state,
        reason,
        message,
        maxTrialCount,
        seed,
        trials,
        epochs,
        submittedAtEpochMillis,
        elapsedMillis,
        feasible,
        best,
        front,
        volume,
        ensemble,
        preflight,
        measurementsDeletedAtEpochMillis);
  }

  /** How many trials there are, by state. */
  public record TrialCounts(
      int proposed,
      int queued,
      int running,
      int paused,
      int completed,
      int pruned,
      int failed,
      int cancelled) {
    /** The same by the names of the states; all proposed trials are in one of them. */
    public Map<String, Integer> byState() {
      return Map.of(
          "queued", queued,
          "running", running,
          "paused", paused,
          "completed", completed,
          "pruned", pruned,
          "failed", failed,
          "cancelled", cancelled);
    }

    /** Counts by state. */
    public static TrialCounts of(Map<TrialState, Integer> counts) {
      return new TrialCounts(
          counts.values().stream().mapToInt(Integer::intValue).sum(),
          counts.getOrDefault(TrialState.QUEUED, 0),
          counts.getOrDefault(TrialState.RUNNING, 0),
          counts.getOrDefault(TrialState.PAUSED, 0),
          counts.getOrDefault(TrialState.COMPLETED, 0),
          counts.getOrDefault(TrialState.PRUNED, 0),
          counts.getOrDefault(TrialState.FAILED, 0),
          counts.getOrDefault(TrialState.CANCELLED, 0));
    }
  }

  /**
   * The best trial.
   *
   * @param value its best objective
   * @param deviation the standard deviation of what its folds reached; null when it has none
   * @param epoch where it reached it
   */
  public record Best(
      String trialId,
      int number,
      double value,
      @Nullable Double deviation,
      int epoch,
      Map<String, Object> hyperparameters,
      Map<String, Double> metrics) {}

  /**
   * A trial of the Pareto front.
   *
   * @param values of all objectives, by metric
   * @param epoch where it reached them
   */
  public record FrontTrial(
      String trialId,
      int number,
      Map<String, Double> values,
      @Nullable Integer epoch,
      Map<String, Object> hyperparameters,
      Map<String, Double> metrics) {}
}
