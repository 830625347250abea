package dev.barrido.trainer.training.command;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A folder in bytes: how many entries there are, and for each its path, its length and its bytes,
 * -1 being the length of a folder.
 *
 * <p>A program may be writing meanwhile. So its files are linked into a second folder first, at a
 * moment when nothing changes: those that the program puts in their places later are other files.
 * What is written in place all the same is found out, and not kept.
 */
final class KeptFolder {
  private static final long IS_FOLDER = -1;
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int MOST_TRIES = 20;

  private final Path root;
  private final Path links;
  private final long mostBytes;

  /** A folder, beside which there is room for another. */
  KeptFolder(Path root, long mostBytes) {
    this.root = root;
    this.links = root.resolveSibling(root.getFileName() + ".kept");
    this.mostBytes = mostBytes;
  }

  boolean isEmpty() throws IOException {
    try (Stream<Path> entries = Files.list(root)) {
      return entries.findAny().isEmpty();
    }
  }

  /** Writes all that is in the folder. */
  void writeTo(DataOutputStream out) throws IOException {
    try {
      List<Entry> entries = linked();
      refuseTooLarge(entries);
      out.writeInt(entries.size());
      for (Entry entry : entries) {
        out.writeUTF(entry.name());
        out.writeLong(entry.length());
        if (entry.length() != IS_FOLDER) {
          copy(entry, out);
        }
      }
      if (!entries.equals(entries(links))) {
        throw changed("a file in the checkpoint folder");
      }
    } finally {
      WorkFolder.deleteTree(links);
    }
  }

  private void refuseTooLarge(List<Entry> entries) throws IOException {
    long bytes = entries.stream().mapToLong(entry -> Math.max(0, entry.length())).sum();
    if (bytes > mostBytes) {
      throw new IOException(
          "expected a checkpoint folder of at most "
              + mostBytes
              + " bytes (trainer.command.checkpoint-limit), got "
              + bytes);
    }
  }

  /** What the folder held at one moment, now in the folder of links. */
  private List<Entry> linked() throws IOException {
    for (int tries = 1; ; tries++) {
      WorkFolder.deleteTree(links);
      try {
        List<Entry> before = entries(root);
        link(before);
        if (before.equals(entries(root))) {
          return before;
        }
        throw changed("the checkpoint folder");
      } catch (ChangedMeanwhile | NoSuchFileException e) {
        if (tries == MOST_TRIES) {
          throw e;
        }
      }
    }
  }

  private void link(List<Entry> entries) throws IOException {
    Files.createDirectory(links);
    for (Entry entry : entries) {
      Path place = links.resolve(entry.name());
      if (entry.length() == IS_FOLDER) {
        Files.createDirectory(place);
      } else {
        Files.createLink(place, root.resolve(entry.name()));
      }
    }
  }

  private void copy(Entry entry, DataOutputStream out) throws IOException {
    try (InputStream in = Files.newInputStream(links.resolve(entry.name()))) {
      if (pass(in, out, entry.length()) > 0 || in.read() >= 0) {
        throw changed(entry.name());
      }
    }
  }

  private static ChangedMeanwhile changed(String what) {
    return new ChangedMeanwhile(
        what + " changed while it was kept; write it beside its place and rename it");
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
  private static List<Entry> entries(Path root) throws IOException {
    List<Path> paths;
    try (Stream<Path> walked = Files.walk(root)) {
      paths = walked.filter(path -> !path.equals(root)).sorted(Comparator.naturalOrder()).toList();
    } catch (UncheckedIOException e) {
      throw changed("the checkpoint folder");
    }
    List<Entry> entries = new ArrayList<>();
    for (Path path : paths) {
      entries.add(entry(root, path));
    }
    return entries;
  }

  private static Entry entry(Path root, Path path) throws IOException {
    String name = root.relativize(path).toString();
    BasicFileAttributes found =
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (found.isDirectory()) {
      return new Entry(name, IS_FOLDER, 0);
    }
    if (!found.isRegularFile()) {
      throw new IOException(
          "expected files and folders in the checkpoint folder, got "
              + name
              + ", a link or a device");
    }
    return new Entry(name, found.size(), found.lastModifiedTime().to(TimeUnit.NANOSECONDS));
  }

  /**
   * One thing in the folder.
   *
   * @param length bytes, or {@link #IS_FOLDER}
   */
  private record Entry(String name, long length, long modifiedAtNanos) {}

  /** The program was writing. */
  private static final class ChangedMeanwhile extends IOException {
    private static final long serialVersionUID = 1L;

    ChangedMeanwhile(String message) {
      super(message);
    }
  }
}
