package dev.barrido.cli.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What of a data folder belongs into a backup: the broker's topics, the database, checkpoints,
 * models and what programs said. Logs, folders in which programs worked, locks and process numbers
 * do not.
 *
 * @param folder of the stack
 */
record StackData(Path folder) {
  static final String BROKER = "broker";
  static final String DATABASE = "database";
  private static final String PROGRAMS = "programs";

  /** The folders that are kept. */
  static final List<String> PARTS = List.of(BROKER, DATABASE, "checkpoints", "models", PROGRAMS);

  private static final Set<String> OF_A_PROCESS =
      Set.of("lock", "broker.pid", "broker.log", "database.log", "guard.log", "postmaster.pid");

  Path broker() {
    return folder.resolve(BROKER);
  }

  Path database() {
    return folder.resolve(DATABASE);
  }

  /** Whether there is a database and a broker of its own, both whole. */
  boolean isComplete() {
    return Files.isDirectory(broker().resolve("logs"))
        && Files.exists(database().resolve("cluster-is-complete"));
  }

  /** The parts that are there. */
  List<Path> parts() {
    return PARTS.stream().map(folder::resolve).filter(Files::exists).toList();
  }

  /** Everything to be kept, folders before what is in them, since empty ones count too. */
  List<Path> kept() throws IOException {
    List<Path> kept = new ArrayList<>();
    for (Path part : parts()) {
      try (Stream<Path> all = Files.walk(part)) {
        all.filter(path -> !isOfAProcess(path)).sorted().forEach(kept::add);
      }
    }
    return kept;
  }

  private boolean isOfAProcess(Path path) {
    if (path.startsWith(folder.resolve(PROGRAMS).resolve("work"))) {
      return true;
    }
    Path parent = path.getParent();
    boolean above =
        broker().equals(parent)
            || database().equals(parent)
            || database().resolve("cluster").equals(parent);
    return above && OF_A_PROCESS.contains(path.getFileName().toString());
  }
}
