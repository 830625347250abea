package dev.barrido.core.search;

import java.util.List;

/**
 * Trials divided into good ones and the rest, with pending and failed ones; cancelled ones are in
 * neither.
 *
 * @param scored how many have a loss
 * @param good the places of each good trial, NaN where a parameter does not exist; the best first
 * @param rest for each parameter the places of the rest, ascending
 */
record Division(int scored, List<double[]> good, List<double[]> rest) {
  /** The places of the good trials in which this parameter exists, ascending. */
  double[] good(int parameter) {
    return good.stream()
        .mapToDouble(place -> place[parameter])
        .filter(place -> !Double.isNaN(place))
        .sorted()
        .toArray();
  }
}
