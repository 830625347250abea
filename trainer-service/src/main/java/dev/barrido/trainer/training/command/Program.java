package dev.barrido.trainer.training.command;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A program of a user's own, running under the watch of a small script: it ends with this process,
 * however that one dies, and leaves no process behind. Everything it writes goes to its log; lines
 * of its standard output that may be metrics can be taken one by one, and it waits for that.
 */
final class Program implements AutoCloseable {
  private static final String WATCH = watchScript();
  private static final int MOST_LINES_WAITING = 1_000;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** How long an ended program's output may be held open by processes that hide from the watch. */
  private static final Duration LINGER = Duration.ofSeconds(3);

  private final Process process;
  private final OutputLog log;
  private final BlockingQueue<Optional<OutputLine>> objects =
      new ArrayBlockingQueue<>(MOST_LINES_WAITING);
  private final List<Thread> readers;
  private boolean outputEnded;
  private @Nullable Long deadSince;

  private Program(Process process, OutputLog log) {
    this.process = process;
    this.log = log;
    this.readers =
        List.of(
            reader("program-output", process.getInputStream(), true),
            reader("program-errors", process.getErrorStream(), false));
    readers.forEach(Thread::start);
  }

  /**
   * Starts a program.
   *
   * @param words the program's path and its arguments
   * @param folder where it runs
   * @param environment all its variables
   */
  static Program start(
      List<String> words, Path folder, Map<String, String> environment, OutputLog log)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", WATCH, "barrido"));
    command.add(UUID.randomUUID().toString());
    command.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return new Program(builder.start(), log);
  }

  /** The next line that may be metrics, if one comes in time. */
  Optional<OutputLine> next(Duration patience) throws InterruptedException {
    if (outputEnded) {
      process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
      return Optional.empty();
    }
    Optional<OutputLine> next = objects.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (next == null) {
      outputEnded = lingersTooLong();
      return Optional.empty();
    }
    outputEnded = next.isEmpty();
    return next;
  }

  private boolean lingersTooLong() {
    if (process.isAlive()) {
      return false;
    }
    if (deadSince == null) {
      deadSince = System.nanoTime();
    }
    return System.nanoTime() - deadSince > LINGER.toNanos();
  }

  /** Whether it has ended and all its lines were taken. */
  boolean isOver() {
    return outputEnded && !process.isAlive();
  }

  /**
   * Its exit code once it is over and all that it wrote is in the log; 128 and the signal's number
   * when a signal ended it.
   */
  int exitCode() throws InterruptedException {
    for (Thread reader : readers) {
      reader.join(LINGER.toMillis());
    }
    return process.exitValue();
  }

  /** Asks it to end. */
  void terminate() {
    try {
      OutputStream orders = process.getOutputStream();
      orders.write("stop\n".getBytes(StandardCharsets.US_ASCII));
      orders.flush();
    } catch (IOException e) {
      // It has ended already.
    }
  }

  /** Kills it with all that it began, if it has not ended, and waits for that. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // It has ended already.
    }
    try {
      if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
      for (Thread reader : readers) {
        reader.interrupt();
        reader.join(LINGER.toMillis());
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private Thread reader(String name, InputStream in, boolean metrics) {
    Thread reader = new Thread(() -> read(in, metrics), name);
    reader.setDaemon(true);
    return reader;
  }

  private void read(InputStream in, boolean metrics) {
    try (InputStream buffered = new BufferedInputStream(in)) {
      OutputLines lines = new OutputLines(buffered);
      for (OutputLine line = lines.next(); line != null; line = lines.next()) {
        log.write(line);
        if (metrics && line.isObject()) {
          objects.put(Optional.of(line));
        }
      }
      if (metrics) {
        objects.put(Optional.empty());
      }
    } catch (IOException | InterruptedException e) {
      // Nobody listens any more.
    }
  }

  private static String watchScript() {
    try (InputStream in = Objects.requireNonNull(Program.class.getResourceAsStream("watch.sh"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
