package dev.barrido.results.projection;

import dev.barrido.events.EpochMeasured;
import java.util.List;

/**
 * An epoch of a trial with folds: the mean of those at hand.
 *
 * @param measured of the trial as a whole
 * @param folds that it is the mean of
 */
public record JoinedEpoch(EpochMeasured measured, List<Integer> folds) {
  public JoinedEpoch {
    folds = List.copyOf(folds);
  }
}
