package dev.barrido.benchmarks.codec;

import dev.barrido.benchmarks.Jmh;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures {@link OneRecord} with each of Java's compilers that processes of a local stack run
 * with: lines of what, value and unit.
 */
public final class Codec {
  private Codec() {}

  /** Takes no options. */
  public static void main(String[] none) throws RunnerException {
    measure("quick compiler", "-XX:TieredStopAtLevel=1");
    measure("slow compiler");
  }

  private static void measure(String compiler, String... flags) throws RunnerException {
    for (RunResult result : new Runner(options(flags)).run()) {
      System.out.printf(
          Locale.ROOT,
          "%s %s, %s\t%.4g\tmicroseconds%n",
          result.getParams().getParam("sample").toLowerCase(Locale.ROOT),
          result.getPrimaryResult().getLabel(),
          compiler,
          result.getPrimaryResult().getScore());
    }
  }

  private static Options options(String... flags) {
    return Jmh.of(OneRecord.class)
        .jvmArgsAppend(flags)
        .warmupIterations(3)
        .warmupTime(TimeValue.seconds(1))
        .measurementIterations(3)
        .measurementTime(TimeValue.seconds(1))
        .build();
  }
}
