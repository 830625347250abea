package dev.barrido.results.projection;

import dev.barrido.core.refine.Cut;
import dev.barrido.core.refine.Focus;
import dev.barrido.core.refine.Refinement;
import dev.barrido.core.refine.SpaceRefiner;
import dev.barrido.core.space.Scale;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.Trial;
import dev.barrido.events.NarrowedParameter;
import dev.barrido.events.RefineSpace;
import dev.barrido.events.SweepId;
import dev.barrido.events.SweepState;
import dev.barrido.events.SweepStateChanged;
import dev.barrido.events.spec.RoundSpec;
import dev.barrido.events.spec.SpecReader;
import dev.barrido.events.spec.SweepSpec;
import dev.barrido.parts.search.FinerSpaces;
import dev.barrido.parts.search.Merits;
import dev.barrido.parts.search.Spaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the space of a sweep finer when one of its rounds has ended. What was decided once stands:
 * asked again it says the same.
 */
public final class Refinements {
  private final Results results;
  private final RoundStore store;
  private final PreflightStore preflights;

  public Refinements(Results results, RoundStore store, PreflightStore preflights) {
    this.results = results;
    this.store = store;
    this.preflights = preflights;
  }

  /** The advice that these sweeps, which are stored already, wait for. */
  public List<RefineSpace> after(List<SweepStateChanged> sweeps) {
    return sweeps.stream().map(this::after).flatMap(Optional::stream).toList();
  }

  private Optional<RefineSpace> after(SweepStateChanged changed) {
    Integer round = changed.roundsEnded();
    boolean goesOn = changed.state() == SweepState.RUNNING || changed.state() == SweepState.PAUSED;
    if (round == null || round == 0 || !goesOn) {
      return Optional.empty();
    }
    SweepId sweep = changed.sweepId();
    List<FinerRound> rounds = store.rounds(sweep);
    if (rounds.size() < round) {
      store.keep(sweep, refined(sweep, SpecReader.read(changed.spec()), round, rounds));
      rounds = store.rounds(sweep);
    }
    FinerRound kept = rounds.get(round - 1);
    return Optional.of(
        new RefineSpace(
            sweep, round, kept.parameters(), kept.reason(), changed.sentAtEpochMillis()));
  }

  private FinerRound refined(SweepId sweep, SweepSpec spec, int round, List<FinerRound> before) {
    SearchSpace original = Spaces.of(spec.parameters());
    Optional<FinerRound> last =
        before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
    SearchSpace current =
        last.map(FinerRound::parameters)
            .or(() -> CoarseRound.parameters(spec, preflights.judged(sweep)))
            .map(parameters -> FinerSpaces.of(original, parameters))
            .orElse(original);
    RoundSpec next = spec.rounds().get(round);
    Focus focus = new Focus(next.keep(), next.linear() ? Scale.LINEAR : null);
    List<TrialView> all = all(sweep);
    List<Trial> trials =
        all.stream()
            .filter(trial -> trial.number() >= last.map(FinerRound::firstTrial).orElse(0))
            .map(trial -> MeasuredTrials.of(trial, Merits.of(spec)))
            .flatMap(Optional::stream)
            .toList();
    Refinement refinement = SpaceRefiner.refine(original, current, trials, focus);
    String reason =
        "around the best " + refinement.around().size() + " of " + trials.size() + " trials";
    return new FinerRound(round, all.size(), parameters(refinement), reason, refinement.around());
  }

  private List<TrialView> all(SweepId sweep) {
    List<TrialView> all = new ArrayList<>();
    results.eachTrial(sweep, all::add);
    return all;
  }

  private static List<NarrowedParameter> parameters(Refinement refinement) {
    return refinement.cuts().stream()
        .filter(cut -> cut.after() != null)
        .map(Refinements::narrowed)
        .toList();
  }

  private static NarrowedParameter narrowed(Cut cut) {
    return FinerSpaces.narrowed(cut.parameter(), cut.after(), cut.reason());
  }
}
