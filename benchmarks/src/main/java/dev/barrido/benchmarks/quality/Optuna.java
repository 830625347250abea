package dev.barrido.benchmarks.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Processes of Optuna, one for each search that runs at the same time, used again and again. */
final class Optuna implements AutoCloseable {
  private final Path python;
  private final Path script;
  private final Queue<OptunaProcess> idle = new ConcurrentLinkedQueue<>();

  Optuna(Path python, Path script) {
    this.python = python;
    this.script = script;
  }

  double[] losses(String sampler, Problem problem, int seed, int evaluations) {
    try {
      OptunaProcess found = idle.poll();
      OptunaProcess process = found == null ? new OptunaProcess(python, script) : found;
      double[] losses = losses(process, sampler, problem, seed, evaluations);
      idle.add(process);
      return losses;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double[] losses(
      OptunaProcess process, String sampler, Problem problem, int seed, int evaluations)
      throws IOException {
    process.begin(sampler, seed, problem.space());
    double[] losses = new double[evaluations];
    for (int number = 0; number < evaluations; number++) {
      losses[number] = problem.evaluated(process.ask(problem.space()), seed, number);
      process.tell(losses[number]);
    }
    return losses;
  }

  @Override
  public void close() {
    idle.forEach(OptunaProcess::close);
  }
}
