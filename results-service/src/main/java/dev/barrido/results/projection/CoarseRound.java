package dev.barrido.results.projection;

import dev.barrido.events.NarrowedParameter;
import dev.barrido.events.PreflightJudged;
import dev.barrido.events.spec.SweepSpec;
import dev.barrido.parts.search.CoarseSpace;
import java.util.List;
import java.util.Optional;

/** The first round of a sweep that was checked before. */
final class CoarseRound {
  private CoarseRound() {}

  /** What it searches, where its preflight narrowed that. */
  static Optional<List<NarrowedParameter>> parameters(
      SweepSpec spec, Optional<PreflightJudged> judged) {
    return judged.flatMap(
        found -> CoarseSpace.of(spec, found.learningRateMin(), found.learningRateMax()));
  }
}
