package dev.barrido.results.projection;

import dev.barrido.events.SweepId;
import java.util.List;

/** Keeps how spaces were narrowed. */
public interface RoundStore {
  /** The rounds of a sweep after its first, in order. */
  List<FinerRound> rounds(SweepId sweep);

  /** Keeps a round; the first one of its index stands. */
  void keep(SweepId sweep, FinerRound round);
}
