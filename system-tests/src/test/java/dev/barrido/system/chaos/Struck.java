package dev.barrido.system.chaos;

import org.jspecify.annotations.Nullable;

/**
 * What a strike hits.
 *
 * @param work what it was seen to be at, null when nothing was seen, or it trains nothing
 */
record Struck(Strike strike, ProcessHandle process, @Nullable AtWork work) {
  /** Whether a trainer that was at work will not speak of it again. */
  boolean endsWork() {
    return work != null && strike.blow() != Blow.FREEZE;
  }
}
