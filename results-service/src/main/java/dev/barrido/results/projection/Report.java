package dev.barrido.results.projection;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sweep at a glance; the document that every report prints.
 *
 * @param reason why it ended, null until it did
 * @param message what a person should read about the end, null when there is nothing to say
 * @param maxTrialCount the budget, extensions included; null when only the space bounds it
 * @param epochs epochs trained, over all trials
 * @param submittedAtEpochMillis the proposer's clock
 * @param elapsedMillis from its submission to its end, or until now
 * @param best null until a trial measured its objective
 * @param ensemble null until its best models were combined, if they are at all
 */
public record Report(
    String sweepId,
    String name,
    String state,
    @Nullable String reason,
    @Nullable String message,
    @Nullable Integer maxTrialCount,
    TrialCounts trials,
    long epochs,
    long submittedAtEpochMillis,
    long elapsedMillis,
    @Nullable Best best,
    @Nullable EnsembleView ensemble) {

  /** Whether nothing more will happen, unless the sweep is extended. */
  public boolean ended() {
    return reason != null;
  }

  /** How many trials there are, by state. */
  public record TrialCounts(
      int proposed, int queued, int running, int completed, int pruned, int failed, int cancelled) {
    /** Counts by state. */
    public static TrialCounts of(Map<TrialState, Integer> counts) {
      return new TrialCounts(
          counts.values().stream().mapToInt(Integer::intValue).sum(),
          counts.getOrDefault(TrialState.QUEUED, 0),
          counts.getOrDefault(TrialState.RUNNING, 0),
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
   * @param epoch where it reached it
   */
  public record Best(
      String trialId,
      int number,
      double value,
      int epoch,
      Map<String, Object> hyperparameters,
      Map<String, Double> metrics) {}
}
