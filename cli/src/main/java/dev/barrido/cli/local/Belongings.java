package dev.barrido.cli.local;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a stack has started and must end, last first; what takes long is told before. It may be
 * closed while something is being started by another thread: closing waits for that and ends it
 * too.
 */
final class Belongings implements AutoCloseable {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

  /** Starts something that is to be ended. */
  interface Start<T extends AutoCloseable> {
    T start() throws IOException;
  }

  private final Deque<AutoCloseable> kept = new ArrayDeque<>();
  private int beingStarted;
  private boolean closed;

  /** Starts one thing and keeps it. */
  <T extends AutoCloseable> T keep(Start<T> start) throws IOException {
    begin();
    @Nullable T thing = null;
    try {
      thing = start.start();
      return thing;
    } finally {
      end(thing);
    }
  }

  /** Ends one thing before its time. */
  void drop(AutoCloseable thing) throws IOException {
    synchronized (this) {
      kept.remove(thing);
    }
    end(thing, null);
  }

  synchronized boolean isClosed() {
    return closed;
  }

  @Override
  public void close() throws IOException {
    awaitStarts();
    releaseAll();
    @Nullable IOException first = null;
    for (@Nullable AutoCloseable thing = next(); thing != null; thing = next()) {
      first = end(thing, first);
    }
    if (first != null) {
      throw first;
    }
  }

  private synchronized void begin() throws IOException {
    if (closed) {
      throw new IOException("The stack is being closed");
    }
    beingStarted++;
  }

  private synchronized void end(@Nullable AutoCloseable thing) {
    beingStarted--;
    if (thing != null) {
      kept.push(thing);
    }
    notifyAll();
  }

  private synchronized void awaitStarts() {
    closed = true;
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    try {
      while (beingStarted > 0 && System.nanoTime() < deadline) {
        TimeUnit.NANOSECONDS.timedWait(this, deadline - System.nanoTime());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void releaseAll() {
    for (AutoCloseable thing : kept) {
      if (thing instanceof Releasable releasable) {
        releasable.release();
      }
    }
  }

  private synchronized @Nullable AutoCloseable next() {
    return kept.poll();
  }

  private static @Nullable IOException end(AutoCloseable thing, @Nullable IOException before) {
    try {
      thing.close();
      return before;
    } catch (Exception e) {
      return before != null ? before : new IOException("A part of the stack did not end well", e);
    }
  }
}
