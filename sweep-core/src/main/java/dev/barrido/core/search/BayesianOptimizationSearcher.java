package dev.barrido.core.search;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.TrialHistory;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Bayesian optimization: a Gaussian process tells for every point which loss is to be expected and
 * how far off that may be, and the point is proposed that promises the largest improvement on the
 * best trial.
 *
 * <p>Paper: Snoek, Larochelle, Adams, "Practical Bayesian Optimization of Machine Learning
 * Algorithms", NeurIPS 2012, sections 2 and 3; Ament, Daulton, Eriksson, Balandat, Bakshy,
 * "Unexpected Improvements to Expected Improvement for Bayesian Optimization", NeurIPS 2023; for
 * constraints Gardner et al., "Bayesian Optimization with Inequality Constraints", ICML 2014.
 *
 * <p>Symbols: {@link GpKernel} holds theta_d (the weights are 1/theta_d^2), theta_0 (scale) and nu
 * (noise); mu and sigma are a {@link GpPrediction}'s mean and deviation; x_best is the lowest mean
 * where something is known or awaited; gamma is z in {@link LogImprovement}.
 *
 * <p>Differences: the kernel is the most probable one, not integrated over; by turns under a prior
 * of short and of long length scales ({@link GpPrior}; the long ones after Hvarfner, Hellsten,
 * Nardi, "Vanilla Bayesian Optimization Performs Great in High Dimensions", ICML 2024). Losses are
 * bent by {@link LossScale} (after Cowen-Rivers et al., "HEBO", JAIR 2022). Of pending and failed
 * trials one expected loss is believed instead of many drawn ones; {@link GpFeasibility} keeps away
 * from what cannot be trained or breaks constraints, of which it knows only whether all are met;
 * while no trial meets them their violation is lowered instead of the loss. A category is near to
 * itself alone; what does not exist has a place of its own ({@link GpAxis}).
 *
 * <p>Cost: quadratic in the trials that are modelled, at most 256 with a loss and 128 without, for
 * each of about 1500 candidates; every few trials the kernel is fitted, cubic in at most 128
 * trials. It does not grow beyond that, but for a few comparisons a trial.
 */
public final class BayesianOptimizationSearcher implements Searcher {
  /** Trials with a loss that are modelled. */
  private static final int MODELLED = 256;

  /** Trials with a loss that a kernel is fitted to. */
  private static final int FITTED = 128;

  private final AcquisitionFunction acquisition;
  private final int initialPoints;
  private final SobolSearcher initial;
  private final Untried untried;
  private final GpAxes axes;
  private final GpTrials trials;
  private final GpLearner lively;
  private final GpLearner calm;
  private final GpLearner counting;

  /**
   * A searcher.
   *
   * @param initialPoints trials with a loss before the model is used, at least 1; until then points
   *     are those of a Sobol sequence
   */
  public BayesianOptimizationSearcher(
      SearchSpace space, int initialPoints, AcquisitionFunction acquisition, Seeds seeds) {
    this.acquisition = acquisition;
    this.initialPoints = initialPoints;
    this.initial = new SobolSearcher(space, new Seeds(seeds.derived("bayesianoptimization", 0)));
    this.untried = new Untried(space);
    this.axes = new GpAxes(space);
    this.trials = new GpTrials(axes);
    this.lively = new GpLearner(axes, GpPrior.lively(axes.count()), LossScale::of);
    this.calm = new GpLearner(axes, GpPrior.calm(axes.count()), LossScale::of);
    this.counting = new GpLearner(axes, GpPrior.lively(axes.count()), outcomes -> LossScale.NONE);
  }

  @Override
  public synchronized Optional<Hyperparameters> propose(
      long index, TrialHistory history, RandomGenerator random) {
    trials.follow(history);
    if (trials.scored().size() < initialPoints || axes.count() == 0) {
      return initial.propose(index, history, random);
    }
    int scored = trials.scored().size();
    List<GpTrial> explained = trials.chosen(GpLearner.fitted(scored), FITTED);
    List<GpTrial> known = trials.chosen(scored, MODELLED);
    GpLearner learner = index % 2 == 0 ? lively : calm;
    GpModel model = learner.model(explained, known, trials.awaited(), trials.failed());
    GpFeasibility feasibility = feasibility(explained, known);
    GpPromises promises =
        new GpPromises(model, reached(known, feasibility), feasibility, acquisition);
    GpProposals proposals = new GpProposals(axes, promises, random);
    return untried.firstOf(
        history, random, proposals.ranked().stream().map(one -> axes.point(one.place())));
  }

  /** Where a loss that counts is known, or awaited and likely to count. */
  private List<double[]> reached(List<GpTrial> known, GpFeasibility feasibility) {
    return Stream.concat(
            known.stream().filter(trials::counts).map(GpTrial::place),
            trials.awaited().stream().filter(feasibility::isLikely))
        .toList();
  }

  private GpFeasibility feasibility(List<GpTrial> explained, List<GpTrial> known) {
    int failed = trials.failures();
    return trials.allCount()
        ? GpFeasibility.SURE
        : new GpFeasibility(
            counting.model(
                trials.outcomes(explained, GpLearner.fitted(failed)),
                trials.outcomes(known, failed),
                List.of(),
                List.of()));
  }
}
