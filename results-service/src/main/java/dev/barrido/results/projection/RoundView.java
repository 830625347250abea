package dev.barrido.results.projection;

import dev.barrido.core.space.Parameter;
import dev.barrido.events.NarrowedParameter;
import dev.barrido.events.spec.RoundSpec;
import dev.barrido.events.spec.SweepSpec;
import dev.barrido.parts.search.FinerSpaces;
import dev.barrido.parts.search.Spaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One round of a sweep that has begun.
 *
 * @param round its index, from 0
 * @param firstTrial the number of its first trial
 * @param epochs of each of its trials
 * @param trials how many it has
 * @param parameters of its space
 * @param reason why the space is what it is, null where it is the whole one
 * @param around the numbers of the trials that the space was narrowed around, best first
 */
public record RoundView(
    int round,
    int firstTrial,
    int epochs,
    int trials,
    List<NarrowedParameter> parameters,
    @Nullable String reason,
    List<Integer> around) {
  public RoundView {
    parameters = List.copyOf(parameters);
    around = List.copyOf(around);
  }

  /**
   * The rounds of a sweep, none if its spec has none.
   *
   * @param coarse what the first round searches, where a preflight narrowed it
   */
  static List<RoundView> of(
      SweepSpec spec, Optional<List<NarrowedParameter>> coarse, List<FinerRound> finer) {
    List<RoundView> views = new ArrayList<>();
    if (!spec.rounds().isEmpty()) {
      RoundSpec first = spec.rounds().get(0);
      List<NarrowedParameter> parameters = coarse.orElseGet(() -> original(spec));
      String reason = coarse.isPresent() ? "around the learning rates that help" : null;
      views.add(new RoundView(0, 0, first.epochs(), first.trials(), parameters, reason, List.of()));
    }
    finer.forEach(round -> views.add(of(spec.rounds().get(round.round()), round)));
    return views;
  }

  private static RoundView of(RoundSpec asked, FinerRound round) {
    return new RoundView(
        round.round(),
        round.firstTrial(),
        asked.epochs(),
        asked.trials(),
        round.parameters(),
        round.reason(),
        round.around());
  }

  private static List<NarrowedParameter> original(SweepSpec spec) {
    return Spaces.of(spec.parameters()).parameters().stream().map(RoundView::original).toList();
  }

  private static NarrowedParameter original(Parameter parameter) {
    return FinerSpaces.narrowed(parameter.name(), parameter.domain(), null);
  }
}
