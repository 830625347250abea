package dev.barrido.results.projection;

import dev.barrido.events.EnsembleEvaluated;
import dev.barrido.events.EnsembleScored;
import java.util.List;

/** Keeps what combining the best models of sweeps came to; the first end of a task stands. */
public interface EnsembleStore {
  /** Stores these ends, and returns the stored end of each, which need not be the one just told. */
  List<EnsembleScored> store(List<EnsembleEvaluated> ends);
}
