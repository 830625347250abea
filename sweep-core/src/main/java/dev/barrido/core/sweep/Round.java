package dev.barrido.core.sweep;

import dev.barrido.core.search.Searcher;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.trial.Origin;
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
 * @param added how many of its trials users have added while it was under way
 * @param seen its trials, numbered on from those of earlier sweeps
 */
record Round(int index, int firstTrial, int added, Searcher searcher, TrialHistory seen) {
  static Round first(SweepPlan plan) {
    return new Round(0, 0, 0, plan.searcher(), TrialHistory.after(plan.earlier()));
  }

  /** The point of the trial of this number: those to try first, then what the searcher proposes. */
  Optional<Hyperparameters> point(SweepPlan plan, int number) {
    int place = place(number);
    int enqueued = enqueued(plan);
    if (place < enqueued) {
      return Optional.of(
          plan.space()
              .completed(plan.enqueued().get(place), plan.seeds().stream("enqueued", place)));
    }
    long index = place - enqueued;
    return searcher.propose(index, seen, plan.seeds().stream(stream(), index));
  }

  /** Who chooses the point of the trial of this number. */
  Origin origin(SweepPlan plan, int number) {
    return place(number) < enqueued(plan) ? Origin.ENQUEUED : Origin.SEARCHED;
  }

  /** The place of a trial in the round, had no user added any. */
  private int place(int number) {
    return number - firstTrial - added;
  }

  /** All points to try first belong to the first round. */
  private int enqueued(SweepPlan plan) {
    return index == 0 ? plan.enqueued().size() : 0;
  }

  /** The round that follows this one. */
  Round next(int firstTrialOfNext, Searcher finer) {
    return new Round(index + 1, firstTrialOfNext, 0, finer, TrialHistory.empty());
  }

  Round proposed(ProposedTrial trial) {
    int own = ownNumber(trial.number());
    ProposedTrial renumbered =
        own == trial.number()
            ? trial
            : new ProposedTrial(own, trial.hyperparameters(), trial.seed(), trial.origin());
    int more = trial.origin() == Origin.ADDED ? 1 : 0;
    return new Round(index, firstTrial, added + more, searcher, seen.proposed(renumbered));
  }

  Round reached(int number, RungResult rung) {
    return new Round(index, firstTrial, added, searcher, seen.reached(ownNumber(number), rung));
  }

  Round ended(int number, TrialResult result) {
    return new Round(index, firstTrial, added, searcher, seen.ended(ownNumber(number), result));
  }

  private int ownNumber(int number) {
    return seen.earlier().size() + number - firstTrial;
  }

  private String stream() {
    return index == 0 ? "searcher" : "searcher of round " + index;
  }
}
