package dev.barrido.results.projection;

import dev.barrido.events.SweepId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Answers that take seconds and follow from the trials that completed: of each sweep the last one
 * is kept until another trial has.
 */
final class KnownAnswers<T> {
  private static final int SWEEPS = 50;

  private record Kept<T>(long completed, T answer) {}

  private final Map<SweepId, Kept<T>> kept =
      new LinkedHashMap<>(SWEEPS, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SweepId, Kept<T>> eldest) {
          return size() > SWEEPS;
        }
      };

  /** The answer that is kept, if it is of as many trials; else a new one. */
  T of(SweepId sweep, long completed, Supplier<T> answer) {
    synchronized (kept) {
      Kept<T> known = kept.get(sweep);
      if (known != null && known.completed() == completed) {
        return known.answer();
      }
    }
    Kept<T> found = new Kept<>(completed, answer.get());
    synchronized (kept) {
      kept.put(sweep, found);
    }
    return found.answer();
  }
}
