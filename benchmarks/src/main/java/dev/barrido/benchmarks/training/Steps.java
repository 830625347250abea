package dev.barrido.benchmarks.training;

import dev.barrido.benchmarks.Jmh;
import dev.barrido.benchmarks.Results;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures {@link OneStep}: lines of what, value and unit. */
public final class Steps {
  private static final Map<String, String> WHAT =
      Map.of("step", "a step", "products", "its matrix products alone");

  private Steps() {}

  /** Takes no options. */
  public static void main(String[] none) throws RunnerException {
    Options options =
        Jmh.of(OneStep.class)
            .warmupIterations(3)
            .warmupTime(TimeValue.seconds(2))
            .measurementIterations(5)
            .measurementTime(TimeValue.seconds(1))
            .build();
    for (RunResult result : new Runner(options).run()) {
      Results.print(
          name(result.getParams()) + ", " + WHAT.get(result.getPrimaryResult().getLabel()),
          result.getPrimaryResult().getScore(),
          "microseconds");
    }
  }

  private static String name(BenchmarkParams params) {
    int batchSize = Integer.parseInt(params.getParam("batchSize"));
    boolean course = Boolean.parseBoolean(params.getParam("course"));
    return Workload.name(Workload.units(course), batchSize);
  }
}
