package dev.barrido.benchmarks.proposal;

import dev.barrido.benchmarks.Jmh;
import dev.barrido.core.search.Searchers;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/** Measures {@link OneProposal} of every searcher: lines of what, value and unit. */
public final class Proposal {
  private static final List<Integer> TRIALS = List.of(0, 100, 200, 1_000, 10_000);

  private Proposal() {}

  /** Measures the searchers of these names, or all. */
  public static void main(String[] searchers) throws RunnerException {
    List<String> names =
        searchers.length > 0
            ? List.of(searchers)
            : Stream.of(Searchers.values()).map(Searchers::specName).toList();
    for (String name : names) {
      for (int trials : TRIALS) {
        measure(name, trials);
        print(name, trials, "processor time, p50", ProcessorTime.median(name, trials));
      }
    }
  }

  private static void measure(String name, int trials) throws RunnerException {
    Options options =
        Jmh.of(OneProposal.class)
            .param("searcher", name)
            .param("trials", String.valueOf(trials))
            .warmupIterations(2)
            .warmupTime(TimeValue.seconds(2))
            .measurementIterations(2)
            .measurementTime(TimeValue.seconds(2))
            .build();
    for (RunResult result : new Runner(options).run()) {
      Statistics times = result.getPrimaryResult().getStatistics();
      for (int percentile : List.of(50, 99)) {
        print(name, trials, "p" + percentile, times.getPercentile(percentile));
      }
    }
  }

  private static void print(String name, int trials, String what, double microseconds) {
    System.out.printf(
        Locale.ROOT, "%s, %d trials, %s\t%.4g\tmicroseconds%n", name, trials, what, microseconds);
  }
}
