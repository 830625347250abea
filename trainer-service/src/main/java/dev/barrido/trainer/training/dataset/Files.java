package dev.barrido.trainer.training.dataset;

import dev.barrido.events.FailureKind;
import dev.barrido.trainer.training.TrialFailure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens paths and http(s) addresses, gzipped or not. */
final class Files {
  private static final int LIMIT_MILLIS = 60_000;
  private static final int GZIP_MAGIC = 0x1f8b;

  private Files() {}

  static InputStream open(String field, String location) {
    try {
      return plain(new PushbackInputStream(new BufferedInputStream(raw(location)), 2));
    } catch (IOException | IllegalArgumentException e) {
      throw new TrialFailure(
          FailureKind.BAD_INPUT,
          field
              + ": expected a file or an http(s) address that can be read, got "
              + location
              + " ("
              + e
              + ")",
          e);
    }
  }

  private static InputStream raw(String location) throws IOException {
    if (!location.startsWith("http://") && !location.startsWith("https://")) {
      return java.nio.file.Files.newInputStream(Path.of(location));
    }
    URLConnection connection = URI.create(location).toURL().openConnection();
    connection.setConnectTimeout(LIMIT_MILLIS);
    connection.setReadTimeout(LIMIT_MILLIS);
    return connection.getInputStream();
  }

  private static InputStream plain(PushbackInputStream input) throws IOException {
    byte[] magic = input.readNBytes(2);
    input.unread(magic);
    boolean gzipped =
        magic.length == 2 && (((magic[0] & 0xff) << 8) | (magic[1] & 0xff)) == GZIP_MAGIC;
    return gzipped ? new GZIPInputStream(input) : input;
  }
}
