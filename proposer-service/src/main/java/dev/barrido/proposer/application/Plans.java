package dev.barrido.proposer.application;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.search.Searcher;
import dev.barrido.core.search.Searchers;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.sweep.SweepPlan;
import dev.barrido.events.NarrowedParameter;
import dev.barrido.events.spec.RoundSpec;
import dev.barrido.events.spec.SweepSpec;
import dev.barrido.parts.search.FinerSpaces;
import dev.barrido.parts.search.Losses;
import dev.barrido.parts.search.Merits;
import dev.barrido.parts.search.Schedules;
import dev.barrido.parts.search.Spaces;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what a user wrote into what the core searches. */
final class Plans {
  private Plans() {}

  static SweepPlan of(SweepSpec spec, long seed) {
    Seeds seeds = new Seeds(seed);
    SearchSpace space = Spaces.of(spec.parameters());
    Double goal = spec.objective().goal();
    return new SweepPlan(
        space,
        Searchers.named(
            spec.algorithmName(), space, spec.algorithmSettings(), seeds, searchedTrials(spec)),
        seeds,
        spec.parallelTrialCount(),
        spec.maxTrialCount(),
        spec.maxFailedTrialCount(),
        goal == null ? null : (Double) Losses.of(spec.objective().type(), goal),
        spec.maxDuration() == null ? null : (Long) spec.maxDuration().toMillis(),
        spec.enqueue(),
        spec.retryMaxAttempts(),
        spec.rounds().stream().map(RoundSpec::trials).toList(),
        spec.ensembleSize(),
        Schedules.firstLimit(spec, seed),
        List.of());
  }

  /** The plan of a sweep that is kept, with the trials of earlier ones that it learns from. */
  static SweepPlan of(SweepSpec spec, StoredSweep stored, SweepStore store) {
    return of(spec, stored.seed())
        .after(EarlierTrial.known(store.earlier(stored.sweepId()), Merits.of(spec)));
  }

  /** What searches a later round. */
  static Searcher finer(
      SweepSpec spec, SweepPlan plan, int round, List<NarrowedParameter> parameters) {
    return Searchers.named(
        spec.algorithmName(),
        FinerSpaces.of(plan.space(), parameters),
        spec.algorithmSettings(),
        new Seeds(plan.seeds().derived("round", round)),
        spec.rounds().get(round).trials());
  }

  /** As the spec was written: a sweep that is extended keeps its searcher. */
  private static @Nullable Integer searchedTrials(SweepSpec spec) {
    Integer trials =
        spec.rounds().isEmpty() ? spec.maxTrialCount() : (Integer) spec.rounds().get(0).trials();
    return trials == null ? null : (Integer) Math.max(1, trials - spec.enqueue().size());
  }
}
