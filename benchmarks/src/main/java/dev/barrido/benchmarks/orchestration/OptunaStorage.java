package dev.barrido.benchmarks.orchestration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Optuna with the same database as its storage, asked and told by processes of its own; nothing
 * where there is no Python for it.
 */
final class OptunaStorage {
  private OptunaStorage() {}

  /**
   * Prints how many trials a second it gets through.
   *
   * @param processes how many at once, one measurement each
   */
  static void measure(String jdbcUrl, String algorithm, List<String> processes)
      throws IOException, InterruptedException {
    String python = System.getenv().getOrDefault("BENCHMARK_PEERS", "");
    if (python.isEmpty()) {
      return;
    }
    Path script =
        Path.of(System.getProperty("benchmarks.home"), "benchmarks", "peers", "storage.py");
    List<String> command = new ArrayList<>(List.of(python, script.toString(), jdbcUrl, algorithm));
    command.addAll(processes);
    new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
