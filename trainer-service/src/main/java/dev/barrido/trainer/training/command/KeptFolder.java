package dev.barrido.trainer.training.command;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder in bytes: how many entries there are, and for each its path, its length and its bytes,
 * -1 being the length of a folder. A program may be writing meanwhile: a folder that was not the
 * same before and after is not kept.
 */
final class KeptFolder {
  private static final long IS_FOLDER = -1;
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path root;
  private final long mostBytes;

  KeptFolder(Path root, long mostBytes) {
    this.root = root;
    this.mostBytes = mostBytes;
  }

  boolean isEmpty() throws IOException {
    try (Stream<Path> entries = Files.list(root)) {
      return entries.findAny().isEmpty();
    }
  }

  /** Writes all that is in the folder. */
  void writeTo(DataOutputStream out) throws IOException {
    List<Entry> entries = entries();
    long bytes = entries.stream().mapToLong(entry -> Math.max(0, entry.length())).sum();
    if (bytes > mostBytes) {
      throw new IOException(
          "expected a checkpoint folder of at most "
              + mostBytes
              + " bytes (trainer.command.checkpoint-limit), got "
              + bytes);
    }
    out.writeInt(entries.size());
    for (Entry entry : entries) {
      out.writeUTF(entry.name());
      out.writeLong(entry.length());
      if (entry.length() != IS_FOLDER) {
        copy(entry, out);
      }
    }
    if (!entries.equals(entries())) {
      throw changed("the checkpoint folder");
    }
  }

  private void copy(Entry entry, DataOutputStream out) throws IOException {
    try (InputStream in = Files.newInputStream(root.resolve(entry.name()))) {
      if (pass(in, out, entry.length()) > 0 || in.read() >= 0) {
        throw changed(entry.name());
      }
    } catch (NoSuchFileException e) {
      throw changed(entry.name());
    }
  }

  private static IOException changed(String what) {
    return new IOException(what + " changed while it was kept; it may go better the next time");
  }

  /** Puts what was written into the folder, which must be empty. */
  void readFrom(DataInputStream in) throws IOException {
    long left = mostBytes;
    for (int entries = in.readInt(); entries > 0; entries--) {
      Path place = place(in.readUTF());
      long length = in.readLong();
      if (length == IS_FOLDER) {
        Files.createDirectories(place);
        continue;
      }
      left -= length;
      if (length < 0 || left < 0) {
        throw new IOException("expected at most " + mostBytes + " bytes, got more");
      }
      try (OutputStream out = Files.newOutputStream(place)) {
        if (pass(in, out, length) > 0) {
          throw new IOException("expected " + length + " bytes of " + place + ", got fewer");
        }
      }
    }
  }

  private Path place(String name) throws IOException {
    Path place = root.resolve(name).normalize();
    if (!place.startsWith(root) || place.equals(root)) {
      throw new IOException("expected a path within the folder, got " + name);
    }
    return place;
  }

  /** Returns how many bytes were missing. */
  private static long pass(InputStream in, OutputStream out, long length) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    long left = length;
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        return left;
      }
      out.write(buffer, 0, read);
      left -= read;
    }
    return 0;
  }

  /** Folders come before what is in them. */
  private List<Entry> entries() throws IOException {
    List<Path> paths;
    try (Stream<Path> walked = Files.walk(root)) {
      paths = walked.filter(path -> !path.equals(root)).sorted(Comparator.naturalOrder()).toList();
    } catch (java.io.UncheckedIOException e) {
      throw changed("the checkpoint folder");
    }
    List<Entry> entries = new ArrayList<>();
    for (Path path : paths) {
      entries.add(entry(path));
    }
    return entries;
  }

  private Entry entry(Path path) throws IOException {
    String name = root.relativize(path).toString();
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      return new Entry(name, IS_FOLDER, 0);
    }
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(
          "expected files and folders in the checkpoint folder, got "
              + name
              + ", a link or a device");
    }
    try {
      return new Entry(name, Files.size(path), Files.getLastModifiedTime(path).toMillis());
    } catch (NoSuchFileException e) {
      throw changed(name);
    }
  }

  /**
   * One thing in the folder.
   *
   * @param length bytes, or {@link #IS_FOLDER}
   */
  private record Entry(String name, long length, long modifiedAtEpochMillis) {}
}
