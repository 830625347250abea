package dev.barrido.benchmarks.training;

import dev.barrido.benchmarks.Results;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures {@link OneStep}: lines of what, value and unit. */
public final class Steps {
  private static final Map<String, String> WHAT =
      Map.of("step", "a step", "products", "its matrix products alone");

  private Steps() {}

  /** Takes no options. */
  public static void main(String[] none) throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    options
        .include(OneStep.class.getName())
        .forks(1)
        .warmupIterations(3)
        .warmupTime(TimeValue.seconds(2))
        .measurementIterations(5)
        .measurementTime(TimeValue.seconds(1))
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);
    for (RunResult result : new Runner(options.build()).run()) {
      Results.print(
          name(result.getParams()) + ", " + WHAT.get(result.getPrimaryResult().getLabel()),
          result.getPrimaryResult().getScore(),
          "microseconds");
    }
  }

  private static String name(BenchmarkParams params) {
    int batchSize = Integer.parseInt(params.getParam("batchSize"));
    boolean course = Boolean.parseBoolean(params.getParam("course"));
    List<Integer> units = course ? Workload.COURSE : Workload.PICTURES;
    return Workload.name(units, batchSize);
  }
}
