package dev.barrido.trainer.training.dataset;

import dev.barrido.events.FailureKind;
import dev.barrido.events.training.DataLocation;
import dev.barrido.parts.allowed.AllowedRoots;
import dev.barrido.parts.allowed.NotAllowed;
import dev.barrido.trainer.training.TrialFailure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens paths and http(s) addresses that may be read, gzipped or not. */
final class Locations {
  private static final int GZIP_MAGIC = 0x1f8b;

  private final AllowedRoots roots;
  private final Downloads downloads;

  Locations(DataAccess access) {
    this.roots = access.roots();
    this.downloads = new Downloads(access.hosts());
  }

  /**
   * Opens a location.
   *
   * @param field the spec's field that names it, for messages
   */
  InputStream open(String field, String location) {
    try {
      return plain(
          DataLocation.isAddress(location)
              ? downloads.open(URI.create(location))
              : Files.newInputStream(path(location)));
    } catch (NotAllowed e) {
      throw new TrialFailure(FailureKind.BAD_INPUT, field + ": " + e.getMessage(), e);
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(field, location, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TrialFailure(FailureKind.TRANSIENT, "interrupted", e);
    }
  }

  /** What changes when a file does; addresses are taken not to change while this process lives. */
  String version(String location) {
    try {
      Path path = DataLocation.isAddress(location) ? null : path(location);
      return path == null ? "" : Files.getLastModifiedTime(path) + " " + Files.size(path);
    } catch (IOException | IllegalArgumentException | NotAllowed e) {
      return "";
    }
  }

  private Path path(String location) throws IOException {
    Path path = roots.real(Path.of(location));
    if (Files.isDirectory(path)) {
      throw new IOException("it is a folder");
    }
    return path;
  }

  /** A file that is not there stays so; a server that does not answer may do so later. */
  private static TrialFailure unreadable(String field, String location, Exception e) {
    boolean later =
        DataLocation.isAddress(location)
            && e instanceof IOException
            && !(e instanceof UnknownHostException)
            && !(e.getCause() instanceof UnresolvedAddressException);
    return new TrialFailure(
        later ? FailureKind.TRANSIENT : FailureKind.BAD_INPUT,
        field
            + ": expected a file or an http(s) address that can be read, got "
            + DataLocation.shown(location)
            + " ("
            + reason(e)
            + ")",
        e);
  }

  private static String reason(Exception e) {
    if (e instanceof NoSuchFileException) {
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
