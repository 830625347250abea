package dev.barrido.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A process held by its standard input: it ends when that is closed, or when this JVM dies, even by
 * kill -9. A Ctrl-C at the terminal, which reaches the whole group, is for the parent alone, so
 * that the parent may stop its children in order.
 */
public final class ChildProcess implements AutoCloseable {
  private static final String DEAF_TO_THE_TERMINAL = "trap '' INT HUP; exec \"$@\"";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final String name;
  private final Process process;
  private final Path log;

  private ChildProcess(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  /**
   * Starts a command that ends when its standard input does.
   *
   * @param name for messages
   * @param command program and arguments
   * @param log receives what it writes to standard error; the log of the run before is kept beside
   *     it
   */
  public static ChildProcess start(String name, List<String> command, Path log) throws IOException {
    return new ChildProcess(name, builder(name, command, log).start(), log);
  }

  /**
   * The same, with standard output in the log too.
   *
   * @param environment variables added to those of this JVM
   */
  public static ChildProcess startLogged(
      String name, List<String> command, Map<String, String> environment, Path log)
      throws IOException {
    ProcessBuilder builder = builder(name, command, log).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
    return new ChildProcess(name, builder.start(), log);
  }

  private static ProcessBuilder builder(String name, List<String> command, Path log)
      throws IOException {
    Files.createDirectories(Objects.requireNonNull(log.toAbsolutePath().getParent()));
    if (Files.exists(log)) {
      Path before = log.resolveSibling(log.getFileName() + ".1");
      Files.move(log, before, StandardCopyOption.REPLACE_EXISTING);
    }
    List<String> all = new ArrayList<>(List.of("/bin/sh", "-c", DEAF_TO_THE_TERMINAL, name));
    all.addAll(command);
    return new ProcessBuilder(all).redirectError(ProcessBuilder.Redirect.to(log.toFile()));
  }

  /** The java program that runs this JVM. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  public String name() {
    return name;
  }

  public Path log() {
    return log;
  }

  public long pid() {
    return process.pid();
  }

  public ProcessHandle handle() {
    return process.toHandle();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** What it wrote last, for whoever asks why it ended. */
  public String lastLines(int count) throws IOException {
    List<String> lines =
        new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
  }

  /** What the process writes to standard output. */
  public InputStream output() {
    return process.getInputStream();
  }

  /** Asks the process to end without waiting for it. */
  public void release() {
    try {
      process.getOutputStream().close();
    } catch (IOException alreadyGone) {
      // A process that has ended has no standard input left to close.
    }
  }

  /** Ends the process: asks, waits, and kills it if it does not listen. */
  @Override
  public void close() {
    release();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
