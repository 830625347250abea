package dev.barrido.benchmarks.codec;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures {@link OneRecord} with each of Java's compilers that processes of a local stack run
 * with: lines of what, value and unit.
 */
public final class Codec {
  private static final Map<String, List<String>> COMPILERS =
      Map.of(
          "quick compiler", List.of("-XX:TieredStopAtLevel=1"),
          "slow compiler", List.of());

  private Codec() {}

  /** Takes no options. */
  public static void main(String[] none) throws RunnerException {
    for (String compiler : COMPILERS.keySet().stream().sorted().toList()) {
      for (RunResult result : new Runner(options(COMPILERS.get(compiler))).run()) {
        System.out.printf(
            Locale.ROOT,
            "%s %s, %s\t%.4g\tmicroseconds%n",
            result.getParams().getParam("sample").toLowerCase(Locale.ROOT),
            result.getPrimaryResult().getLabel(),
            compiler,
            result.getPrimaryResult().getScore());
      }
    }
  }

  private static Options options(List<String> compiler) {
    return new OptionsBuilder()
        .include(OneRecord.class.getName())
        .jvmArgsAppend(compiler.toArray(String[]::new))
        .forks(1)
        .warmupIterations(3)
        .warmupTime(TimeValue.seconds(1))
        .measurementIterations(3)
        .measurementTime(TimeValue.seconds(1))
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT)
        .build();
  }
}
