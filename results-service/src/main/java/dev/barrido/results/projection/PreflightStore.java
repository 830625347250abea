package dev.barrido.results.projection;

import dev.barrido.events.PreflightJudged;
import dev.barrido.events.PreflightMeasured;
import dev.barrido.events.SweepId;
import java.util.List;
import java.util.Optional;

/** Keeps what networks did on their first batches, and what was made of it; the first stands. */
public interface PreflightStore {
  /** Stores these, and returns the stored judgement of each, which need not be of what was told. */
  List<PreflightJudged> store(List<PreflightMeasured> measured);

  /** The judgement of a sweep's network, once there is one. */
  Optional<PreflightJudged> judged(SweepId sweep);
}
