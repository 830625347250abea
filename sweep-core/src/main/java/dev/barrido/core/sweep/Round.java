package dev.barrido.core.sweep;

import dev.barrido.core.search.Searcher;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.trial.ProposedTrial;
import dev.barrido.core.trial.RungResult;
import dev.barrido.core.trial.TrialHistory;
import dev.barrido.core.trial.TrialResult;
import java.util.Optional;

/**
 * One pass from coarse to fine. Its searcher learns from the trials of this round alone: those of
 * the rounds before trained for fewer epochs, in another space. The first knows those of earlier
 * sweeps too.
 *
 * @param index counts from 0
 * @param firstTrial the number of its first trial
 * @param seen its trials, numbered on from those of earlier sweeps
 */
record Round(int index, int firstTrial, Searcher searcher, TrialHistory seen) {
  static Round first(SweepPlan plan) {
    return new Round(0, 0, plan.searcher(), TrialHistory.after(plan.earlier()));
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
    int own = ownNumber(trial.number());
    ProposedTrial renumbered =
        own == trial.number()
            ? trial
            : new ProposedTrial(own, trial.hyperparameters(), trial.seed(), trial.origin());
    return new Round(index, firstTrial, searcher, seen.proposed(renumbered));
  }

  Round reached(int number, RungResult rung) {
    return new Round(index, firstTrial, searcher, seen.reached(ownNumber(number), rung));
  }

  Round ended(int number, TrialResult result) {
    return new Round(index, firstTrial, searcher, seen.ended(ownNumber(number), result));
  }

  private int ownNumber(int number) {
    return seen.earlier().size() + number - firstTrial;
  }

  private String stream() {
    return index == 0 ? "searcher" : "searcher of round " + index;
  }
}
