package dev.barrido.benchmarks.checkpoint;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Takes the time of what its thread does. */
final class Stopwatch {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private long nanos = System.nanoTime();
  private long processorNanos = THREADS.getCurrentThreadCpuTime();

  /** The time since it was last asked, or made; it begins anew. */
  Took lap() {
    long now = System.nanoTime();
    long processorNow = THREADS.getCurrentThreadCpuTime();
    Took took = new Took((now - nanos) / 1e6, (processorNow - processorNanos) / 1e6);
    nanos = now;
    processorNanos = processorNow;
    return took;
  }
}
