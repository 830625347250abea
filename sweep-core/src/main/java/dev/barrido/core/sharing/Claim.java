package dev.barrido.core.sharing;

/**
 * What a sweep has of the trainers, and wants.
 *
 * @param sweep names it
 * @param namespace to whom it belongs
 * @param waiting trials that are to be queued, at least 0
 * @param inFlight trials that were queued and have neither ended nor paused, at least 0
 * @param jobs how many jobs a trial is, one for each fold, at least 1
 */
public record Claim<S>(S sweep, String namespace, int waiting, int inFlight, int jobs) {
  public Claim {
    if (waiting < 0 || inFlight < 0 || jobs < 1) {
      throw new IllegalArgumentException(
          "a claim: expected waiting >= 0, inFlight >= 0 and jobs >= 1, got "
              + waiting
              + ", "
              + inFlight
              + " and "
              + jobs);
    }
  }
}
