package dev.barrido.results.projection;

import org.jspecify.annotations.Nullable;

/**
 * A verdict on a trial, as it was kept.
 *
 * @param epoch judged; that of the rung, where there is one
 * @param rule the scheduler's rule that decided
 * @param rung counts from 0; null when the rule has none
 * @param rank the trial's place among itself and its rivals, from 1; null when it was not ranked
 * @param rivals how many others it was compared with
 * @param objective the value judged: the trial's best so far
 * @param threshold the value it had to reach; null when there was none yet
 * @param toRung the rung it rises to, null unless it does
 * @param toEpoch how far it may train now, null unless it rises
 * @param causedBy the number of the trial whose measurement brought the verdict about
 * @param causedAtEpoch the epoch of that measurement
 */
public record GivenVerdict(
    int number,
    int epoch,
    Kind kind,
    String rule,
    @Nullable Integer rung,
    @Nullable Integer rank,
    int rivals,
    double objective,
    @Nullable Double threshold,
    @Nullable Integer toRung,
    @Nullable Integer toEpoch,
    int causedBy,
    int causedAtEpoch) {
  /** What shall become of the trial. */
  public enum Kind {
    CONTINUE,
    PAUSE,
    PROMOTE,
    PRUNE
  }

  /** For people: {@code asha: rank 3 of 9 at epoch 4 (rung 1), 0.31 against 0.25}. */
  public String reason() {
    StringBuilder reason = new StringBuilder(rule);
    if (rank != null) {
      reason.append(": rank ").append(rank).append(" of ").append(rivals + 1);
    }
    reason.append(" at epoch ").append(epoch);
    if (rung != null) {
      reason.append(" (rung ").append(rung).append(")");
    }
    reason.append(", ").append(objective);
    if (threshold != null) {
      reason.append(" against ").append(threshold);
    }
    return reason.toString();
  }
}
