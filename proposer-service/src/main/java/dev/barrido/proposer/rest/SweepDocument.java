package dev.barrido.proposer.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.barrido.events.TrialId;
import dev.barrido.proposer.application.StoredSweep;
import dev.barrido.proposer.application.StoredTrial;
import dev.barrido.proposer.application.SweepView;
import dev.barrido.proposer.application.TrialEnd;
import dev.barrido.proposer.application.TrialTally;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sweep as its owner sees it; absent values are left out.
 *
 * @param namespace to whom it belongs
 * @param reason why it ended
 * @param held why its trials wait to be queued
 * @param maxTrialCount the budget, extensions included
 * @param earlierTrials how many trials of earlier sweeps its searcher learns from
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SweepDocument(
    String sweepId,
    String name,
    String namespace,
    String state,
    @Nullable String reason,
    @Nullable String message,
    @Nullable String held,
    long seed,
    @Nullable Integer maxTrialCount,
    int earlierTrials,
    TrialTally trials,
    @Nullable Best best,
    Map<String, Object> spec) {

  static SweepDocument of(SweepView view) {
    StoredSweep sweep = view.sweep();
    return new SweepDocument(
        sweep.sweepId().value(),
        sweep.name(),
        sweep.namespace(),
        sweep.state().name(),
        sweep.endReason() == null ? null : sweep.endReason().name(),
        sweep.message(),
        sweep.endReason() == null ? sweep.held() : null,
        sweep.seed(),
        sweep.maxTrials(),
        view.earlierTrials(),
        view.trials(),
        view.best() == null ? null : Best.of(sweep, view.best()),
        sweep.spec());
  }

  /** The best trial that ended. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Best(
      String trialId,
      int number,
      @Nullable Double value,
      @Nullable Integer epoch,
      Map<String, Object> hyperparameters,
      Map<String, Double> metrics) {
    static Best of(StoredSweep sweep, StoredTrial trial) {
      TrialEnd end = trial.end().orElseThrow();
      return new Best(
          TrialId.of(sweep.sweepId(), trial.number()).value(),
          trial.number(),
          end.objective(),
          end.bestEpoch(),
          trial.hyperparameters(),
          end.metrics());
    }
  }
}
