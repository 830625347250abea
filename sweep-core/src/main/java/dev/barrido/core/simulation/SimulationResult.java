package dev.barrido.core.simulation;

import dev.barrido.core.sweep.Sweep;
import dev.barrido.core.trial.Trial;
import java.util.List;
import java.util.Optional;

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

  /** The best trial that ended, if any measured something. */
  public Optional<Trial> best() {
    return sweep.best().map(best -> sweep.history().get(best.number()));
  }

  /** Epochs trained, of all trials together. */
  public long epochs() {
    return trace.stream().filter(TraceEvent.Measured.class::isInstance).count();
  }
}
