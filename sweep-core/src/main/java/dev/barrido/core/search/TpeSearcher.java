package dev.barrido.core.search;

import dev.barrido.core.space.ChoiceDomain;
import dev.barrido.core.space.Domain;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.TrialHistory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Tree-structured Parzen estimator: trials are divided into good ones and the rest, each
 * parameter's density is estimated in both, and of some candidates drawn from the good density the
 * one is proposed whose ratio of good to rest is the highest.
 *
 * <p>Paper: Bergstra, Bardenet, Bengio, Kegl, "Algorithms for Hyper-Parameter Optimization",
 * NeurIPS 2011, section 4; bandwidths and the number of good trials after Watanabe,
 * "Tree-Structured Parzen Estimator", 2023.
 *
 * <p>Symbols: l(x) is the good density, g(x) the other, gamma the fraction of good trials.
 *
 * <p>Differences: pending and failed trials belong to g, so that proposals asked for in parallel
 * keep away from each other and from what cannot be trained; a point comes twice only in a
 * continuous space; a parameter is modelled over the trials in which it exists. Of several
 * objectives the good trials are the {@link dev.barrido.core.pareto.Leaders}, all of one weight
 * (Ozaki et al., GECCO 2020, weigh them by their hypervolume).
 *
 * <p>Cost: candidates times parameters times the kernels and cells near a candidate, at most some
 * hundreds, and a copy of the trials' places; a history read anew is sorted once.
 */
public final class TpeSearcher implements Searcher {
  private final SearchSpace space;
  private final Untried untried;
  private final Sightings sightings;
  private final int startupTrials;
  private final int candidates;

  /**
   * A searcher.
   *
   * @param startupTrials trials with a loss before the model is used; until then points are random
   * @param candidates how many values are drawn for each parameter, at least 1
   */
  public TpeSearcher(SearchSpace space, int startupTrials, int candidates) {
    this.space = space;
    this.untried = new Untried(space);
    this.sightings = new Sightings(space);
    this.startupTrials = startupTrials;
    this.candidates = candidates;
  }

  @Override
  public Optional<Hyperparameters> propose(
      long index, TrialHistory history, RandomGenerator random) {
    Division division = sightings.divided(history, GoodTrials.BEST_TENTH);
    if (division.scored() < startupTrials) {
      return untried.first(history, random, () -> space.sample(random));
    }
    List<Density> good = new ArrayList<>();
    List<Density> rest = new ArrayList<>();
    for (int i = 0; i < space.parameters().size(); i++) {
      Domain domain = space.parameters().get(i).domain();
      good.add(density(domain, division.good(i)));
      rest.add(density(domain, division.rest().get(i)));
    }
    return untried.first(history, random, () -> modelled(good, rest, random));
  }

  private Hyperparameters modelled(List<Density> good, List<Density> rest, RandomGenerator random) {
    Map<String, Object> point = new LinkedHashMap<>();
    for (int i = 0; i < good.size(); i++) {
      Parameter parameter = space.parameters().get(i);
      if (parameter.existsAt(point)) {
        point.put(parameter.name(), best(parameter.domain(), good.get(i), rest.get(i), random));
      }
    }
    return new Hyperparameters(point);
  }

  private Object best(Domain domain, Density good, Density rest, RandomGenerator random) {
    Object best = domain.at(good.sample(random));
    double bestRatio = ratio(domain, best, good, rest);
    for (int i = 1; i < candidates; i++) {
      Object candidate = domain.at(good.sample(random));
      double ratio = ratio(domain, candidate, good, rest);
      if (ratio > bestRatio) {
        best = candidate;
        bestRatio = ratio;
      }
    }
    return best;
  }

  private static double ratio(Domain domain, Object value, Density good, Density rest) {
    double unit = domain.unit(value);
    return good.logDensity(unit) - rest.logDensity(unit);
  }

  private static Density density(Domain domain, double[] units) {
    return domain instanceof ChoiceDomain choice
        ? new ChoiceDensity((int) choice.size(), units)
        : new ParzenDensity(units);
  }
}
