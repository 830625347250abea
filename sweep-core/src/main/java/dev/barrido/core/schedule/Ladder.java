package dev.barrido.core.schedule;

import java.util.ArrayList;
import java.util.List;

/**
 * The rungs of successive halving: the epochs at which trials are compared, and the end. Computed
 * by multiplying whole numbers, since floor(log 243 / log 3) is 4 in doubles.
 *
 * @param stations the epochs of the rungs, ascending; none when trials train to the end unjudged
 * @param end the last epoch, which is no rung: whoever comes there is done
 */
record Ladder(List<Integer> stations, int end) {
  Ladder {
    stations = List.copyOf(stations);
  }

  /**
   * Rungs at minEpochs * reductionFactor^k, as long as they lie before maxEpochs.
   *
   * @param reductionFactor at least 2
   */
  static Ladder of(int minEpochs, int maxEpochs, int reductionFactor) {
    if (minEpochs < 1 || maxEpochs < minEpochs || reductionFactor < 2) {
      throw new IllegalArgumentException(
          "rungs: expected 1 <= minEpochs <= maxEpochs and reductionFactor >= 2, got "
              + minEpochs
              + ", "
              + maxEpochs
              + " and "
              + reductionFactor);
    }
    List<Integer> stations = new ArrayList<>();
    for (long epoch = minEpochs; epoch < maxEpochs; epoch *= reductionFactor) {
      stations.add((int) epoch);
    }
    return new Ladder(stations, maxEpochs);
  }

  /** This ladder without its lowest rungs: a bracket that begins to judge later. */
  Ladder above(int rungs) {
    return new Ladder(stations.subList(rungs, stations.size()), end);
  }

  /** The epoch of a rung; beyond the last one, the end. */
  int epochOf(int rung) {
    return rung < stations.size() ? stations.get(rung) : end;
  }
}
