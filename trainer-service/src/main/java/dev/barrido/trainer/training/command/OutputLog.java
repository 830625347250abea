package dev.barrido.trainer.training.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What a program wrote, in a file that does not grow beyond a bound: when half of it is full, it
 * takes the place of the half before. The last lines are at hand too. Thread-safe; a disk that is
 * full costs the file, not the trial.
 */
final class OutputLog implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(OutputLog.class);
  private static final int TAIL_LINES = 20;
  private static final int TAIL_LINE_LENGTH = 200;

  private final Path file;
  private final long halfBytes;
  private final Deque<String> tail = new ArrayDeque<>();
  private @Nullable BufferedWriter out;
  private long written;

  /** Goes on with a file, which need not be there. */
  OutputLog(Path file, long mostBytes) {
    this.file = file;
    this.halfBytes = mostBytes / 2;
    try {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      written = Files.exists(file) ? Files.size(file) : 0;
      open();
    } catch (IOException e) {
      giveUp(e);
    }
  }

  Path file() {
    return file;
  }

  synchronized void write(OutputLine line) {
    String text = line.cut() ? line.text() + " [the rest of this line was left out]" : line.text();
    tail.addLast(
        text.length() > TAIL_LINE_LENGTH ? text.substring(0, TAIL_LINE_LENGTH) + "..." : text);
    if (tail.size() > TAIL_LINES) {
      tail.removeFirst();
    }
    if (out != null) {
      try {
        append(out, text);
      } catch (IOException e) {
        giveUp(e);
      }
    }
  }

  /** What was written last, a few lines. */
  synchronized String tail() {
    return String.join("\n", tail);
  }

  private void append(BufferedWriter to, String text) throws IOException {
    to.write(text);
    to.newLine();
    to.flush();
    written += text.getBytes(StandardCharsets.UTF_8).length + 1;
    if (written >= halfBytes) {
      to.close();
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".1"),
          StandardCopyOption.REPLACE_EXISTING);
      written = 0;
      open();
    }
  }

  private void open() throws IOException {
    out =
        Files.newBufferedWriter(
            file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private void giveUp(IOException reason) {
    LOG.warnf("output of a program not kept file=%s reason=%s", file, reason);
    close();
  }

  @Override
  public synchronized void close() {
    BufferedWriter closing = out;
    out = null;
    try {
      if (closing != null) {
        closing.close();
      }
    } catch (IOException e) {
      LOG.debugf("output not closed file=%s reason=%s", file, e);
    }
  }
}
