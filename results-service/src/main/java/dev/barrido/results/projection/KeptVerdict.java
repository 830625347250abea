package dev.barrido.results.projection;

import java.util.List;

/**
 * A verdict, and whether its trial can obey.
 *
 * @param waits whether its trainer has left the trial at the epoch of the verdict
 * @param foldsEnded the folds of its trial that have ended, of those that it has
 */
public record KeptVerdict(GivenVerdict given, boolean waits, List<Integer> foldsEnded) {
  public KeptVerdict {
    foldsEnded = List.copyOf(foldsEnded);
  }

  /** About a trial none of whose folds has ended. */
  public KeptVerdict(GivenVerdict given, boolean waits) {
    this(given, waits, List.of());
  }
}
