package dev.barrido.results.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trainer process.
 *
 * @param trainer its id
 * @param pool whose queue it reads; null when it is gone
 * @param slots how many trials it takes at once; 0 when it is gone
 * @param busyWith what it trains now
 * @param epochsPerMinute over the last five minutes
 * @param ended how many of its attempts ended within the last hour
 * @param lost how many of those it did not end itself
 * @param heardAtEpochMillis when it last began or ended an attempt; null when it did none within
 *     the last hour
 */
public record TrainerView(
    String trainer,
    @Nullable String pool,
    int slots,
    List<Work> busyWith,
    double epochsPerMinute,
    int ended,
    int lost,
    @Nullable Long heardAtEpochMillis) {
  public TrainerView {
    busyWith = List.copyOf(busyWith);
  }

  /**
   * An attempt under way.
   *
   * @param fold from 0; null where its trial has none
   */
  public record Work(
      String sweepId, int number, @Nullable Integer fold, int attempt, long startedAtEpochMillis) {}
}
