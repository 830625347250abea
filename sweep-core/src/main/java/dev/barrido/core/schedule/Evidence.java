package dev.barrido.core.schedule;

import org.jspecify.annotations.Nullable;

/**
 * What a verdict rests on.
 *
 * @param rule the rule that decided
 * @param epoch the epoch judged
 * @param rung counts from 0; null when the rule has none, or the epoch is none
 * @param rank the trial's place among itself and its rivals, from 1; null when nothing was ranked
 * @param rivals how many others it was compared with
 * @param value the loss judged
 * @param threshold the loss it had to reach; null when there was none yet
 */
public record Evidence(
    String rule,
    int epoch,
    @Nullable Integer rung,
    @Nullable Integer rank,
    int rivals,
    double value,
    @Nullable Double threshold) {
  public Evidence {
    if (epoch < 1 || rivals < 0 || (rank != null && (rank < 1 || rank > rivals + 1))) {
      throw new IllegalArgumentException(
          "evidence: expected epoch >= 1 and rank within 1 to rivals + 1, got epoch "
              + epoch
              + ", rank "
              + rank
              + ", rivals "
              + rivals);
    }
  }

  /** Nothing was compared. */
  static Evidence unjudged(String rule, int epoch, double value) {
    return new Evidence(rule, epoch, null, null, 0, value, null);
  }

  /** For people: {@code asha: rank 3 of 9 at epoch 4 (rung 1), 0.31 against 0.25}. */
  public String sentence() {
    if (rank == null) {
      return rule + ": nothing to compare with at epoch " + epoch + ", " + value;
    }
    return rule
        + ": rank "
        + rank
        + " of "
        + (rivals + 1)
        + " at epoch "
        + epoch
        + (rung == null ? "" : " (rung " + rung + ")")
        + ", "
        + value
        + (threshold == null ? "" : " against " + threshold);
  }
}
