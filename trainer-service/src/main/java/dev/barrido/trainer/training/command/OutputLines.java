package dev.barrido.trainer.training.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads lines of UTF-8, and no more than the beginning of long ones, whatever a program writes. */
final class OutputLines {
  /** What is read of a line, in bytes. */
  static final int LONGEST = 1 << 16;

  private final InputStream in;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  /**
   * @param in buffered, since it is read byte by byte
   */
  OutputLines(InputStream in) {
    this.in = in;
  }

  /** The next line, null at the end. */
  @Nullable OutputLine next() throws IOException {
    line.reset();
    boolean cut = false;
    int next = in.read();
    if (next < 0) {
      return null;
    }
    for (; next >= 0 && next != '\n'; next = in.read()) {
      if (line.size() < LONGEST) {
        line.write(next);
      } else {
        cut = true;
      }
    }
    String text = line.toString(StandardCharsets.UTF_8);
    return new OutputLine(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text, cut);
  }
}
