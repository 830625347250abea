package dev.barrido.proposer.application;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.search.Searcher;
import dev.barrido.core.search.Searchers;
import dev.barrido.core.space.ChoiceDomain;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.sweep.FirstCheck;
import dev.barrido.core.sweep.SweepPlan;
import dev.barrido.events.NarrowedParameter;
import dev.barrido.events.spec.Babysitting;
import dev.barrido.events.spec.PreflightSpec;
import dev.barrido.events.spec.RoundSpec;
import dev.barrido.events.spec.SweepSpec;
import dev.barrido.parts.search.FinerSpaces;
import dev.barrido.parts.search.Losses;
import dev.barrido.parts.search.Merits;
import dev.barrido.parts.search.Schedules;
import dev.barrido.parts.search.Spaces;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what a user wrote into what the core searches. */
final class Plans {
  private static final Hyperparameters NOWHERE = new Hyperparameters(Map.of());

  /** The space of a sweep that is only checked: a space has one parameter at least. */
  private static final SearchSpace NOTHING_TO_SEARCH =
      SearchSpace.of(Parameter.of("nothing", new ChoiceDomain(List.of("to search"), false)));

  private Plans() {}

  /**
   * The plan of a sweep as it stands.
   *
   * @param rounds those that began; the first among them only where a preflight made its space
   */
  static SweepPlan of(SweepSpec spec, long seed, List<StoredRound> rounds) {
    SweepPlan plan = of(spec, seed);
    return rounds.stream()
        .filter(round -> round.round() == 0)
        .findFirst()
        .map(coarse -> plan.searchedBy(finer(spec, plan, 0, coarse.parameters())))
        .orElse(plan);
  }

  /** What searches the rounds after the first. */
  static List<Searcher> finer(SweepSpec spec, SweepPlan plan, List<StoredRound> rounds) {
    return rounds.stream()
        .filter(round -> round.round() > 0)
        .map(round -> finer(spec, plan, round.round(), round.parameters()))
        .toList();
  }

  static SweepPlan of(SweepSpec spec, long seed) {
    Seeds seeds = new Seeds(seed);
    SearchSpace space =
        spec.parameters().isEmpty() ? NOTHING_TO_SEARCH : Spaces.of(spec.parameters());
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
        spec.rounds().stream().map(RoundSpec::trials).toList(),
        spec.ensembleSize(),
        Schedules.firstLimit(spec, seed),
        List.of(),
        firstCheck(spec, space));
  }

  /** The plan of a sweep that is kept, with the trials of earlier ones that it learns from. */
  static SweepPlan of(SweepSpec spec, StoredSweep stored, SweepStore store) {
    return of(spec, stored.seed(), store.rounds(stored.sweepId()))
        .after(EarlierTrial.known(store.earlier(stored.sweepId()), Merits.of(spec)));
  }

  private static FirstCheck firstCheck(SweepSpec spec, SearchSpace space) {
    PreflightSpec asked = spec.preflight();
    if (asked == null) {
      return FirstCheck.NONE;
    }
    FirstCheck.Rule rule =
        asked.only()
            ? FirstCheck.Rule.ALONE
            : Babysitting.goesOnAnyway(spec) ? FirstCheck.Rule.ADVISORY : FirstCheck.Rule.BINDING;
    return new FirstCheck(rule, spec.parameters().isEmpty() ? NOWHERE : point(spec, asked, space));
  }

  /** What was asked for, else the first point to be tried; the rest lies in the middle. */
  private static Hyperparameters point(SweepSpec spec, PreflightSpec asked, SearchSpace space) {
    boolean enqueued = asked.at().isEmpty() && !spec.enqueue().isEmpty();
    return space.centred(enqueued ? spec.enqueue().get(0) : asked.at());
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
