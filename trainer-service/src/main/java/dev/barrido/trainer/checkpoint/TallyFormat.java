package dev.barrido.trainer.checkpoint;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tally as a file of this machine, in words that a person can read too. It is not forced to the
 * disk: what a machine loses with its power is one attempt more.
 */
final class TallyFormat {
  private static final Pattern WORDS =
      Pattern.compile("deliveries (\\d{1,9}), attempts (\\d{1,9})\n");

  /** More than the longest one has. */
  private static final int MAX_BYTES = 100;

  private TallyFormat() {}

  static void write(Tally tally, Path file) throws IOException {
    Files.writeString(
        file, String.format("deliveries %d, attempts %d\n", tally.deliveries(), tally.attempts()));
  }

  /**
   * Closes the file.
   *
   * @param place for messages
   */
  static Tally read(FileChannel file, String place) throws IOException {
    try (file) {
      byte[] bytes = Channels.newInputStream(file).readNBytes(MAX_BYTES);
      String text = new String(bytes, StandardCharsets.UTF_8);
      Matcher words = WORDS.matcher(text);
      if (!words.matches()) {
        throw new IOException(
            place + ": expected \"deliveries N, attempts N\", got \"" + text + "\"");
      }
      return new Tally(Integer.parseInt(words.group(1)), Integer.parseInt(words.group(2)));
    }
  }
}
