package dev.barrido.results.projection;

import dev.barrido.events.SweepId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Keeps what schedulers said. */
public interface VerdictStore {
  /** What the user of a sweep asked for; empty when it is not known yet, or has ended. */
  Optional<AskedSweep> underWay(SweepId sweep);

  /**
   * Has the facts after a position judged, in the order in which they were stored, and keeps the
   * verdicts; those kept before stand. Meanwhile nobody else stores facts of this sweep.
   */
  void judge(SweepId sweep, long after, Function<List<StoredFact>, List<GivenVerdict>> judge);

  /** The verdicts that these measurements brought about, or that are about these pauses. */
  List<KeptVerdict> about(SweepId sweep, List<TrialEpoch> measured, List<TrialEpoch> paused);

  /** The same of all measurements and pauses there are. */
  List<KeptVerdict> all(SweepId sweep);

  /**
   * Verdicts in the order in which they were reached.
   *
   * @param query which
   */
  VerdictPage page(SweepId sweep, VerdictQuery query);
}
