package dev.barrido.benchmarks.proposal;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.stream.LongStream;

/**
 * The time that a processor works on one proposal: what the clock would show if no other program
 * ran. Where others share the machine it holds, and the clock's does not.
 */
final class ProcessorTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long WARMUP_NANOS = 1_500_000_000L;
  private static final int MOST_WARMUPS = 3_000;
  private static final int PROPOSALS = 101;

  private ProcessorTime() {}

  /** The median of some proposals, in microseconds, after enough others to compile the code. */
  static double median(String searcher, int trials) {
    OneProposal proposal = new OneProposal();
    proposal.searcher = searcher;
    proposal.trials = trials;
    proposal.begin();
    long begun = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < MOST_WARMUPS && since(begun) < WARMUP_NANOS; i++) {
      took(proposal);
    }
    long[] times = LongStream.generate(() -> took(proposal)).limit(PROPOSALS).sorted().toArray();
    return times[PROPOSALS / 2] / 1e3;
  }

  private static long took(OneProposal proposal) {
    proposal.goOn();
    long begun = THREADS.getCurrentThreadCpuTime();
    proposal.oneProposal();
    return since(begun);
  }

  private static long since(long begun) {
    return THREADS.getCurrentThreadCpuTime() - begun;
  }
}
