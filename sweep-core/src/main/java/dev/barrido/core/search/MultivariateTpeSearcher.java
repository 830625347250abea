package dev.barrido.core.search;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.TrialHistory;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Multivariate tree-structured Parzen estimator: trials are divided into good ones and the rest,
 * the density of all parameters together is estimated in both, and of some candidates drawn from
 * the good density the one is proposed whose ratio of good to rest is the highest. What is good
 * only together is found together.
 *
 * <p>Paper: Falkner, Klein, Hutter, "BOHB: Robust and Efficient Hyperparameter Optimization at
 * Scale", ICML 2018, section 3.2; Watanabe, "Tree-Structured Parzen Estimator: Understanding Its
 * Algorithm Components and Their Roles for Better Empirical Performance", 2023, section 3;
 * conditional parameters in groups as Bergstra et al., NeurIPS 2011, section 4, have them in trees.
 *
 * <p>Symbols: {@link JointModel} holds l(x), the good density, and g(x), the other; their kernels
 * are {@link JointKernel}, its widths the papers' bandwidths b; gamma is the fraction of good
 * trials.
 *
 * <p>Differences: a kernel is as wide as the good trials are spread, in the direction in which they
 * are, so that it narrows where a search converges; l and g share it. It is narrower by chance in
 * some proposals than in others. Good trials weigh by the logarithm of their rank. Parameters that
 * exist at the same points form a group, modelled over the trials that have it and chosen after
 * those it depends on. Pending and failed trials belong to g; of the rest the best 1000 and the
 * newest 500 without a loss are modelled. The first points are of a Sobol sequence. A candidate
 * that was tried is none.
 *
 * <p>Cost: candidates times parameters times trials, of which at most 1525 count; squared where
 * parameters are continuous, for their covariance among at most 25 good trials.
 */
public final class MultivariateTpeSearcher implements Searcher {
  private static final double LEAST_LOG_BREADTH = -1;

  /** So often, for each candidate, another is drawn when it was tried before. */
  private static final int DRAWS = 10;

  private final SearchSpace space;
  private final List<ParameterGroup> groups;
  private final Untried untried;
  private final Sightings sightings;
  private final Searcher startup;
  private final int startupTrials;
  private final int candidates;

  /**
   * A searcher.
   *
   * @param startupTrials trials with a loss before the model is used
   * @param candidates how many are drawn for each group of parameters, at least 1
   */
  public MultivariateTpeSearcher(
      SearchSpace space, int startupTrials, int candidates, Seeds seeds) {
    this.space = space;
    this.groups = ParameterGroup.of(space);
    this.untried = new Untried(space);
    this.sightings = new Sightings(space);
    this.startup = new SobolSearcher(space, seeds);
    this.startupTrials = startupTrials;
    this.candidates = candidates;
  }

  @Override
  public Optional<Hyperparameters> propose(
      long index, TrialHistory history, RandomGenerator random) {
    Ranking trials = sightings.ranked(history);
    if (trials.scored().size() < startupTrials) {
      return startup.propose(index, history, random);
    }
    double breadth = Math.exp(LEAST_LOG_BREADTH * random.nextDouble());
    Hyperparameters point = modelled(trials, breadth, history, random);
    return point == null
        ? untried.first(history, random, () -> space.sample(random))
        : Optional.of(point);
  }

  /** Chooses group by group; null when all candidates were tried. */
  private @Nullable Hyperparameters modelled(
      Ranking trials, double breadth, TrialHistory history, RandomGenerator random) {
    double[] place = new double[space.parameters().size()];
    Hyperparameters point = at(place);
    for (int i = 0; i < groups.size(); i++) {
      ParameterGroup group = groups.get(i);
      if (group.existsAt(point.values())) {
        JointModel model = new JointModel(group, trials.only(group::isSeen), breadth);
        List<ParameterGroup> later = groups.subList(i + 1, groups.size());
        double[] best = best(model, place, later, history, random);
        if (best == null) {
          return null;
        }
        place = best;
        point = at(place);
      }
    }
    return point;
  }

  private double @Nullable [] best(
      JointModel model,
      double[] place,
      List<ParameterGroup> later,
      TrialHistory history,
      RandomGenerator random) {
    double[] best = null;
    double highest = Double.NEGATIVE_INFINITY;
    int drawn = 0;
    for (int draw = 0; drawn < candidates && draw < DRAWS * candidates; draw++) {
      double[] candidate = place.clone();
      model.draw(candidate, random);
      if (!isTried(candidate, later, history)) {
        drawn++;
        double ratio = model.logRatio(candidate);
        if (ratio > highest) {
          highest = ratio;
          best = candidate;
        }
      }
    }
    return best;
  }

  /** Whether the place is a whole point already, and was tried. */
  private boolean isTried(double[] place, List<ParameterGroup> later, TrialHistory history) {
    Hyperparameters point = at(place);
    return later.stream().noneMatch(group -> group.existsAt(point.values()))
        && untried.wasTried(history, point);
  }

  private Hyperparameters at(double[] place) {
    return space.at(position -> place[position]);
  }
}
