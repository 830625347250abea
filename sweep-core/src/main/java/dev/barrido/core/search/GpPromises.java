package dev.barrido.core.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What places promise: the acquisition function of what is expected there, times the probability
 * that a trial there counts (Gardner, Kusner, Xu, Weinberger, Cunningham, "Bayesian Optimization
 * with Inequality Constraints", ICML 2014, section 3).
 */
final class GpPromises {
  private final GpModel model;
  private final GpFeasibility feasibility;
  private final AcquisitionFunction acquisition;
  private final List<double[]> reached;
  private final double[] expected;
  private final double best;

  /**
   * Promises of improving on what was reached.
   *
   * @param reached the places where a loss that counts is known or awaited, at least one
   */
  GpPromises(
      GpModel model,
      List<double[]> reached,
      GpFeasibility feasibility,
      AcquisitionFunction acquisition) {
    this.model = model;
    this.feasibility = feasibility;
    this.acquisition = acquisition;
    this.reached = reached;
    this.expected = model.predictions(reached).stream().mapToDouble(one -> one[0]).toArray();
    this.best = Arrays.stream(expected).min().orElseThrow();
  }

  /** The places where the least is expected among those reached, the least first. */
  List<double[]> leading(int most) {
    return IntStream.range(0, expected.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> expected[i]))
        .limit(most)
        .map(reached::get)
        .toList();
  }

  List<GpCandidate> of(List<double[]> places) {
    List<double[]> predictions = model.predictions(places);
    double[] probabilities = feasibility.logProbabilities(places);
    List<GpCandidate> judged = new ArrayList<>();
    for (int i = 0; i < probabilities.length; i++) {
      Promise promise = acquisition.of(predictions.get(i)[0], predictions.get(i)[1], best);
      judged.add(new GpCandidate(places.get(i), promise.value() + probabilities[i]));
    }
    return judged;
  }

  /**
   * Minus the promise of a place, with its slope.
   *
   * @param slope filled with the derivative along each axis; along a category it is 0
   */
  double negative(double[] place, double[] slope) {
    GpPrediction predicted = model.prediction(place);
    Promise promise = acquisition.of(predicted.mean(), predicted.deviation(), best);
    Arrays.fill(slope, 0);
    double probability = feasibility.addLogProbability(place, slope);
    for (int axis = 0; axis < slope.length; axis++) {
      slope[axis] +=
          promise.byMean() * predicted.byMean()[axis]
              + promise.byDeviation() * predicted.byDeviation()[axis];
      slope[axis] = -slope[axis];
    }
    return -promise.value() - probability;
  }
}
