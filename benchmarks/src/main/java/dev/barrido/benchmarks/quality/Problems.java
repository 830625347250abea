package dev.barrido.benchmarks.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is searched: functions, and tables of measured networks where they are at hand. */
final class Problems {
  static final String FCNET = "fcnet-parkinsons";

  /** Tables by name: 1 holds losses, -1 what is to be maximised. */
  private static final Map<String, Integer> TABLES =
      Map.of(FCNET, 1, "hpobench-mlp-credit-g", -1, "nasbench201-cifar10", -1);

  private final Path folder;

  /**
   * Problems.
   *
   * @param folder where the tables are
   */
  Problems(Path folder) {
    this.folder = folder;
  }

  List<Problem> all() {
    List<Problem> problems = new ArrayList<>(Functions.all());
    TABLES.keySet().stream()
        .sorted()
        .forEach(name -> table(name).map(HpoTable::ofMeans).ifPresent(problems::add));
    return problems;
  }

  /** One of the tables; empty, with a word, where its file is not. */
  Optional<HpoTable> table(String name) {
    Path file = folder.resolve(name + ".csv.gz");
    if (!Files.isReadable(file)) {
      System.err.printf("skipped: %s, since %s is not there%n", name, file);
      return Optional.empty();
    }
    try {
      return Optional.of(HpoTable.read(name, file, TABLES.get(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
