package dev.barrido.benchmarks.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * One of Optuna's samplers. It may take hours, and our own code does not change it, so what it
 * reached is kept in a file for each search.
 *
 * @param name of the row, and of the sampler in peers/samplers.py
 * @param kept the folder of these files
 */
record OptunaContestant(String name, Optuna optuna, Path kept) implements Contestant {
  @Override
  public double[] losses(Problem problem, int seed, int evaluations) {
    Path file = kept.resolve(String.join("-", name, problem.name(), evaluations + "", seed + ""));
    try {
      if (Files.exists(file)) {
        return Files.readAllLines(file).stream().mapToDouble(Double::parseDouble).toArray();
      }
      double[] losses = optuna.losses(name, problem, seed, evaluations);
      Files.createDirectories(kept);
      Files.write(file, Arrays.stream(losses).mapToObj(String::valueOf).toList());
      return losses;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
