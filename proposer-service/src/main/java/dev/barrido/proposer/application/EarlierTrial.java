package dev.barrido.proposer.application;

import dev.barrido.core.trial.Origin;
import dev.barrido.core.trial.ProposedTrial;
import dev.barrido.core.trial.Trial;
import dev.barrido.events.SweepId;
import dev.barrido.parts.search.Merits;
import dev.barrido.parts.search.Points;
import java.util.List;
import java.util.Map;

/**
 * A trial of an earlier sweep that a sweep's searcher learns from, as it was when that began.
 *
 * @param sweepId whose trial it was
 * @param hyperparameters its point in the space of the sweep that learns from it
 */
public record EarlierTrial(SweepId sweepId, Map<String, Object> hyperparameters, TrialEnd end) {
  /** These trials as the core knows them. */
  static List<Trial> known(List<EarlierTrial> trials, Merits merits) {
    return trials.stream()
        .map(trial -> new Trial(trial.proposed(), trial.end().result(merits)))
        .toList();
  }

  private ProposedTrial proposed() {
    return new ProposedTrial(end.number(), Points.of(hyperparameters), 0, Origin.EARLIER);
  }
}
