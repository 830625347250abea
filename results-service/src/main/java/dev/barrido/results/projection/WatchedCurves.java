package dev.barrido.results.projection;

import dev.barrido.events.SweepId;
import dev.barrido.events.TrialId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The curves that grow, at hand so that an epoch costs no reading of those before it. Those that
 * were used last stay; the others are read again when they are needed.
 */
final class WatchedCurves {
  private static final int MOST = 500;

  private final DiagnosisStore store;
  private final Map<TrialId, WatchedCurve> curves =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TrialId, WatchedCurve> eldest) {
          return size() > MOST;
        }
      };

  WatchedCurves(DiagnosisStore store) {
    this.store = store;
  }

  WatchedCurve of(SweepId sweep, int number) {
    return curves.computeIfAbsent(
        TrialId.of(sweep, number), trial -> new WatchedCurve(number, store.curve(sweep, number)));
  }

  /** It grows no longer. */
  void forget(TrialId trial) {
    curves.remove(trial);
  }
}
