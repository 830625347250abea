package dev.barrido.cli.local;

import dev.barrido.embedded.ChildProcess;
import dev.barrido.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The process that holds the stack of {@code barrido up}, after the command has ended. */
public final class StackDaemon {
  private static final String DEAF_TO_THE_TERMINAL = "trap '' INT HUP; exec \"$@\"";

  private StackDaemon() {}

  /** Arguments: home, data, trainers, and the JDBC URL of a database that runs elsewhere. */
  public static void main(String[] arguments) throws Exception {
    StackSettings settings =
        new StackSettings(
            Path.of(arguments[0]),
            Path.of(arguments[1]),
            Integer.parseInt(arguments[2]),
            arguments.length > 3 ? arguments[3] : null);
    LocalStack stack = LocalStack.prepare(settings, new PrintedNotices(System.err, true));
    ClosingHook.closeAtExit(stack);
    try {
      stack.start();
    } catch (IOException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
    System.err.println(stack.failure().get());
    System.exit(1);
  }

  /** Starts the process; its outputs go to {@code logs/stack.log}. */
  static Process launch(StackSettings settings) throws IOException {
    Path log = log(settings);
    Files.createDirectories(settings.logs());
    ProcessBuilder builder =
        new ProcessBuilder(
            "/bin/sh",
            "-c",
            DEAF_TO_THE_TERMINAL,
            "barrido",
            ChildProcess.java(),
            EmbeddedDatabase.HEAP,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            StackDaemon.class.getName(),
            settings.home().toString(),
            settings.data().toString(),
            Integer.toString(settings.trainers()));
    settings.database().ifPresent(url -> builder.command().add(url));
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    return builder.start();
  }

  static Path log(StackSettings settings) {
    return settings.logs().resolve("stack.log");
  }

  static String lastLines(StackSettings settings) throws IOException {
    List<String> lines = Files.readAllLines(log(settings));
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
  }
}
