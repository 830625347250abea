package dev.barrido.trainer.training.dataset;

import dev.barrido.events.FailureKind;
import dev.barrido.trainer.training.TrialFailure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.GZIPInputStream;

/** Opens paths and http(s) addresses, gzipped or not. */
final class Locations {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int GZIP_MAGIC = 0x1f8b;
  private static final int OK = 200;
  private static final int SERVER_ERRORS = 500;

  private Locations() {}

  /**
   * Opens a location.
   *
   * @param field the spec's field that names it, for messages
   */
  static InputStream open(String field, String location) {
    try {
      return plain(isAddress(location) ? fetched(location) : Files.newInputStream(path(location)));
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(field, location, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TrialFailure(FailureKind.TRANSIENT, "interrupted", e);
    }
  }

  /** What changes when a file does; addresses are taken not to change while this process lives. */
  static String version(String location) {
    try {
      Path path = isAddress(location) ? null : path(location);
      return path == null ? "" : Files.getLastModifiedTime(path) + " " + Files.size(path);
    } catch (IOException | IllegalArgumentException e) {
      return "";
    }
  }

  private static boolean isAddress(String location) {
    return location.startsWith("http://") || location.startsWith("https://");
  }

  private static Path path(String location) throws IOException {
    Path path = Path.of(location);
    if (Files.isDirectory(path)) {
      throw new IOException("it is a folder");
    }
    return path;
  }

  private static InputStream fetched(String address) throws IOException, InterruptedException {
    HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
    HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
    if (response.statusCode() == OK) {
      return response.body();
    }
    response.body().close();
    String status = "HTTP status " + response.statusCode();
    if (response.statusCode() >= SERVER_ERRORS) {
      throw new IOException(status);
    }
    throw new IllegalArgumentException(status);
  }

  /** A file that is not there stays so; a server that does not answer may do so later. */
  private static TrialFailure unreadable(String field, String location, Exception e) {
    boolean later =
        isAddress(location)
            && e instanceof IOException
            && !(e instanceof UnknownHostException)
            && !(e.getCause() instanceof UnresolvedAddressException);
    return new TrialFailure(
        later ? FailureKind.TRANSIENT : FailureKind.BAD_INPUT,
        field
            + ": expected a file or an http(s) address that can be read, got "
            + location
            + " ("
            + reason(e)
            + ")",
        e);
  }

  private static String reason(Exception e) {
    if (e instanceof java.nio.file.NoSuchFileException) {
      return "there is no such file";
    }
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  private static InputStream plain(InputStream raw) throws IOException {
    PushbackInputStream input = new PushbackInputStream(new BufferedInputStream(raw), 2);
    byte[] magic = input.readNBytes(2);
    input.unread(magic);
    boolean gzipped =
        magic.length == 2 && (((magic[0] & 0xff) << 8) | (magic[1] & 0xff)) == GZIP_MAGIC;
    return gzipped ? new GZIPInputStream(input) : input;
  }
}
