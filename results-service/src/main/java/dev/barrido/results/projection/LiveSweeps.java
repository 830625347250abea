package dev.barrido.results.projection;

import dev.barrido.events.Event;
import dev.barrido.events.SweepId;
import dev.barrido.events.TaskHeartbeat;
import dev.barrido.events.TrialHeartbeat;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Passes facts on to whoever watches a sweep, once they are stored, and remembers the last ones for
 * those whose connection broke. Thread-safe.
 */
public final class LiveSweeps {
  private final Map<SweepId, List<Consumer<LiveFact>>> watchers = new HashMap<>();
  private final List<Consumer<SweepId>> watchersOfAll = new ArrayList<>();
  private final Deque<LiveFact> remembered = new ArrayDeque<>();
  private final int capacity;
  private StreamPosition position;

  /**
   * @param run names this process
   * @param capacity how many facts are remembered, of all sweeps together
   */
  public LiveSweeps(String run, int capacity) {
    this.position = new StreamPosition(run, 0);
    this.capacity = capacity;
  }

  /** How many facts are remembered. */
  public int capacity() {
    return capacity;
  }

  /**
   * From now on the watcher gets every stored fact of this sweep; closing ends it.
   *
   * @param read how far the watcher had come before; if what follows is remembered, the watcher
   *     gets it at once
   */
  public synchronized Watch watch(
      SweepId sweep, @Nullable StreamPosition read, Consumer<LiveFact> watcher) {
    boolean resumed = read != null && follows(read);
    if (resumed) {
      remembered.stream()
          .filter(fact -> fact.position().number() > read.number())
          .filter(fact -> fact.fact().sweepId().equals(sweep))
          .forEach(watcher);
    }
    watchers.computeIfAbsent(sweep, id -> new ArrayList<>()).add(watcher);
    return new Watch(
        resumed ? Optional.empty() : Optional.of(position), () -> forget(sweep, watcher));
  }

  /** From now on the watcher gets the id of a sweep whenever a fact of it was stored. */
  public synchronized Runnable watchAll(Consumer<SweepId> watcher) {
    watchersOfAll.add(watcher);
    return () -> forget(watcher);
  }

  /** How many watch now, one sweep or all. */
  public synchronized int watchers() {
    return watchersOfAll.size() + watchers.values().stream().mapToInt(List::size).sum();
  }

  /** A fact was stored. Heartbeats are no news. */
  public synchronized void stored(Event fact) {
    if (fact instanceof TrialHeartbeat || fact instanceof TaskHeartbeat) {
      return;
    }
    position = position.next();
    LiveFact live = new LiveFact(position, fact);
    remembered.addLast(live);
    if (remembered.size() > capacity) {
      remembered.removeFirst();
    }
    List.copyOf(watchers.getOrDefault(fact.sweepId(), List.of()))
        .forEach(watcher -> watcher.accept(live));
    List.copyOf(watchersOfAll).forEach(watcher -> watcher.accept(fact.sweepId()));
  }

  private boolean follows(StreamPosition read) {
    long forgotten = position.number() - remembered.size();
    return read.run().equals(position.run())
        && read.number() >= forgotten
        && read.number() <= position.number();
  }

  private synchronized void forget(Consumer<SweepId> watcher) {
    watchersOfAll.remove(watcher);
  }

  private synchronized void forget(SweepId sweep, Consumer<LiveFact> watcher) {
    watchers.computeIfPresent(
        sweep,
        (id, all) -> {
          all.remove(watcher);
          return all.isEmpty() ? null : all;
        });
  }

  /**
   * Somebody watching.
   *
   * @param fresh where the watcher begins, if it could not go on from where it was: it has to ask
   *     for everything before that
   */
  public record Watch(Optional<StreamPosition> fresh, Runnable end) implements AutoCloseable {
    @Override
    public void close() {
      end.run();
    }
  }
}
