package dev.barrido.core.search;

import java.util.List;

/**
 * The good trials of a group, the best first, with weights that fall with the logarithm of their
 * rank and sum to 1.
 */
record GoodPoints(List<double[]> places, double[] weights) {

  static GoodPoints of(List<double[]> places) {
    double[] weights = new double[places.size()];
    double sum = 0;
    for (int rank = 0; rank < weights.length; rank++) {
      weights[rank] = Math.log(weights.length + 1.0) - Math.log(rank + 1.0);
      sum += weights[rank];
    }
    for (int rank = 0; rank < weights.length; rank++) {
      weights[rank] /= sum;
    }
    return new GoodPoints(places, weights);
  }

  /** How many trials of equal weight say as much. */
  double effective() {
    double squares = 0;
    for (double weight : weights) {
      squares += weight * weight;
    }
    return squares == 0 ? 0 : 1 / squares;
  }

  double mean(int position) {
    double mean = 0;
    for (int i = 0; i < weights.length; i++) {
      mean += weights[i] * places.get(i)[position];
    }
    return mean;
  }

  double covariance(int one, int other) {
    double meanOfOne = mean(one);
    double meanOfOther = mean(other);
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double[] place = places.get(i);
      sum += weights[i] * (place[one] - meanOfOne) * (place[other] - meanOfOther);
    }
    return sum;
  }

  /** How likely two of them, drawn by weight, differ in a parameter with few values. */
  double variety(int position, FewValues values) {
    double[] parts = new double[values.size()];
    for (int i = 0; i < weights.length; i++) {
      parts[values.index(places.get(i)[position])] += weights[i];
    }
    double same = 0;
    for (double part : parts) {
      same += part * part;
    }
    return weights.length == 0 ? 1 : 1 - same;
  }
}
