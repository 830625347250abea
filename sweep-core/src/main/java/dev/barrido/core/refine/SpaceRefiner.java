package dev.barrido.core.refine;

import dev.barrido.core.space.ChoiceDomain;
import dev.barrido.core.space.Domain;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.Trial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a space finer after a round: every parameter is narrowed around the best trials' values, as
 * a careful practitioner does who first searches few epochs on a logarithmic scale and then more
 * epochs around what was good.
 *
 * <p>After: Karpathy et al., "CS231n: Convolutional Neural Networks for Visual Recognition",
 * hyperparameter optimization, "search from coarse to fine"; rules and thresholds are our own, and
 * named in {@link RangeCut} and {@link ListCut}.
 *
 * <p>Symbols: keep is the quantile of trials that is kept.
 *
 * <p>Rules: never beyond the original space; the best trial stays inside; a range whose best lies
 * on an edge grows again; categories go on evidence only, and with a category the parameters that
 * exist under it alone; a parameter that too few of the best trials have stays as it is.
 *
 * <p>Cost: sorting the trials, once.
 */
public final class SpaceRefiner {
  private static final int LEAST_VALUES = 2;

  private final SearchSpace original;
  private final Evidence evidence;
  private final Focus focus;
  private final Map<String, Domain> left = new HashMap<>();
  private final List<Cut> cuts = new ArrayList<>();
  private final List<Parameter> parameters = new ArrayList<>();

  private SpaceRefiner(SearchSpace original, Evidence evidence, Focus focus) {
    this.original = original;
    this.evidence = evidence;
    this.focus = focus;
  }

  /**
   * The space to search next.
   *
   * @param original the sweep's own
   * @param current the space that the round searched: the original, or made of it by this
   * @param trials of that round
   */
  public static Refinement refine(
      SearchSpace original, SearchSpace current, List<Trial> trials, Focus focus) {
    SpaceRefiner refiner = new SpaceRefiner(original, Evidence.of(trials, focus.keep()), focus);
    current.parameters().forEach(refiner::take);
    return new Refinement(
        new SearchSpace(refiner.parameters),
        refiner.cuts,
        refiner.evidence.kept().stream().map(trial -> trial.proposed().number()).toList());
  }

  private void take(Parameter parameter) {
    Domain before = parameter.domain();
    if (!canExist(parameter)) {
      cuts.add(new Cut(parameter.name(), before, null, "what it depends on is no longer tried"));
      return;
    }
    Domain after = narrowed(parameter);
    left.put(parameter.name(), after);
    parameters.add(new Parameter(parameter.name(), after, parameter.when()));
    String reason = after.equals(before) ? "no evidence to cut it" : "around " + evidence.words();
    cuts.add(new Cut(parameter.name(), before, after, reason));
  }

  /** Parents come before their children. */
  private boolean canExist(Parameter parameter) {
    return parameter.when().entrySet().stream()
        .allMatch(
            condition -> {
              @Nullable Domain parent = left.get(condition.getKey());
              return parent != null && parent.contains(condition.getValue());
            });
  }

  private Domain narrowed(Parameter parameter) {
    Domain domain = parameter.domain();
    if (domain instanceof ChoiceDomain choice && !choice.ordered()) {
      return ListCut.left(choice, parameter.name(), evidence);
    }
    List<Object> values =
        evidence.kept().stream()
            .filter(trial -> Evidence.has(trial, parameter.name()))
            .map(trial -> Evidence.value(trial, parameter.name()))
            .toList();
    if (values.size() < LEAST_VALUES) {
      return domain;
    }
    Domain whole = originalOf(parameter);
    if (whole instanceof ChoiceDomain choice) {
      return ListCut.around(choice, values);
    }
    double[] units = values.stream().mapToDouble(whole::unit).toArray();
    return RangeCut.around(whole, domain, units, focus.scale());
  }

  private Domain originalOf(Parameter parameter) {
    return original.parameters().stream()
        .filter(one -> one.name().equals(parameter.name()))
        .findFirst()
        .orElseThrow()
        .domain();
  }
}
