package dev.barrido.core.sweep;

import dev.barrido.core.search.Searcher;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.trial.ProposedTrial;
import dev.barrido.core.trial.RungResult;
import dev.barrido.core.trial.TrialHistory;
import dev.barrido.core.trial.TrialResult;
import java.util.Optional;

/**
 * One pass from coarse to fine. Its searcher learns from the trials of this round alone: earlier
 * ones trained for fewer epochs, in another space.
 *
 * @param index counts from 0
 * @param firstTrial the number of its first trial
 * @param seen its trials, numbered from 0
 */
record Round(int index, int firstTrial, Searcher searcher, TrialHistory seen) {
  static Round first(SweepPlan plan) {
    return new Round(0, 0, plan.searcher(), TrialHistory.empty());
  }

  /** The point of the trial of this number: those to try first, then what the searcher proposes. */
  Optional<Hyperparameters> point(SweepPlan plan, int number) {
    int enqueued = plan.enqueued().size();
    if (number < enqueued) {
      return Optional.of(
          plan.space()
              .completed(plan.enqueued().get(number), plan.seeds().stream("enqueued", number)));
    }
    long index = number - Math.max(firstTrial, enqueued);
    return searcher.propose(index, seen, plan.seeds().stream(stream(), index));
  }

  /** The round that follows this one. */
  Round next(int firstTrialOfNext, Searcher finer) {
    return new Round(index + 1, firstTrialOfNext, finer, TrialHistory.empty());
  }

  Round proposed(ProposedTrial trial) {
    ProposedTrial own =
        firstTrial == 0
            ? trial
            : new ProposedTrial(
                trial.number() - firstTrial, trial.hyperparameters(), trial.seed(), trial.origin());
    return new Round(index, firstTrial, searcher, seen.proposed(own));
  }

  Round reached(int number, RungResult rung) {
    return new Round(index, firstTrial, searcher, seen.reached(number - firstTrial, rung));
  }

  Round ended(int number, TrialResult result) {
    return new Round(index, firstTrial, searcher, seen.ended(number - firstTrial, result));
  }

  private String stream() {
    return index == 0 ? "searcher" : "searcher of round " + index;
  }
}
