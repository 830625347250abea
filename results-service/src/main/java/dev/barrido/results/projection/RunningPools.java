package dev.barrido.results.projection;

import dev.barrido.events.Pool;
import dev.barrido.events.SweepId;
import java.util.List;
import java.util.Map;

/** Knows which pools the sweeps want that run. */
@FunctionalInterface
public interface RunningPools {
  /** The sweeps that run, by the pool that their specs name. */
  Map<Pool, List<SweepId>> sweeps();
}
