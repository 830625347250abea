package dev.barrido.benchmarks;

import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How rows measure by JMH: in one process, without a word, and what fails ends the row. */
public final class Jmh {
  private Jmh() {}

  /** Measures the benchmarks of a class; how often and for how long is left to say. */
  public static ChainedOptionsBuilder of(Class<?> benchmarks) {
    return new OptionsBuilder()
        .include(benchmarks.getName())
        .forks(1)
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);
  }
}
