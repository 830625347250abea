package dev.barrido.core.simulation;

import dev.barrido.core.sweep.Sweep;
import java.util.List;

/**
 * What a simulation came to.
 *
 * @param sweep as it ended
 * @param elapsedMillis virtual time from its beginning to its end
 * @param trace all that happened, in order
 */
public record SimulationResult(Sweep sweep, long elapsedMillis, List<TraceEvent> trace) {
  public SimulationResult {
    trace = List.copyOf(trace);
  }

  /** Epochs trained, of all trials together, pruned and cancelled ones too. */
  public long epochs() {
    return trace.stream().filter(TraceEvent.Measured.class::isInstance).count();
  }
}
