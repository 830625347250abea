package dev.barrido.cli.commands;

import dev.barrido.cli.CommandFailed;
import dev.barrido.cli.local.Home;
import dev.barrido.cli.local.StackSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a local stack is started. */
final class StackOptions {
  private static final int MOST_BY_DEFAULT = 4;
  private static final int MOST = 64;

  @Option(
      names = "--trainers",
      paramLabel = "N",
      description = "Trainer processes to start (default: one for each core, at most 4).")
  @Nullable Integer trainers;

  @Option(
      names = "--database",
      paramLabel = "JDBC_URL",
      description = "A PostgreSQL that runs already, user included (default: one of its own).")
  @Nullable String database;

  @Option(names = "--verbose", description = "Tell what is started, and when it was ready.")
  boolean verbose;

  StackSettings settings(Path data) {
    int count = trainers == null ? oneForEachCore() : trainers;
    if (count < 1 || count > MOST) {
      throw CommandFailed.badInput("--trainers: expected 1 to " + MOST + ", got " + count);
    }
    if (database != null && !database.startsWith("jdbc:postgresql:")) {
      throw CommandFailed.badInput(
          "--database: expected jdbc:postgresql://HOST:PORT/NAME?user=NAME, got \""
              + database
              + "\"");
    }
    return new StackSettings(Home.find(), data, count, database);
  }

  private static int oneForEachCore() {
    return Math.min(MOST_BY_DEFAULT, Runtime.getRuntime().availableProcessors());
  }
}
