package dev.barrido.results.projection;

import dev.barrido.events.Event;
import dev.barrido.events.SweepId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Passes facts on to whoever watches a sweep, once they are stored. Thread-safe. */
public final class LiveSweeps {
  private final Map<SweepId, Set<Consumer<Event>>> watchers = new ConcurrentHashMap<>();

  /** From now on the watcher gets every stored fact of this sweep; closing ends it. */
  public Watch watch(SweepId sweep, Consumer<Event> watcher) {
    watchers.compute(
        sweep,
        (id, others) -> {
          Set<Consumer<Event>> all = others == null ? ConcurrentHashMap.newKeySet() : others;
          all.add(watcher);
          return all;
        });
    return () ->
        watchers.computeIfPresent(
            sweep,
            (id, all) -> {
              all.remove(watcher);
              return all.isEmpty() ? null : all;
            });
  }

  /** A fact was stored. */
  public void stored(Event fact) {
    watchers.getOrDefault(fact.sweepId(), Set.of()).forEach(watcher -> watcher.accept(fact));
  }

  /** Somebody watching. */
  @FunctionalInterface
  public interface Watch extends AutoCloseable {
    @Override
    void close();
  }
}
