package dev.barrido.cli.backup;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link BackupWriter} wrote, and nothing else: names lead nowhere but below the parts
 * of a stack's data, and every file's checksum is compared.
 */
final class BackupReader {
  private final Path file;
  private final StackData into;
  private int files;

  private BackupReader(Path file, StackData into) {
    this.file = file;
    this.into = into;
  }

  /** Returns how many files there were. */
  static int read(Path file, StackData into) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NotABackup(file, "there is no such file");
    }
    BackupReader reader = new BackupReader(file, into);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
      reader.read(zip);
    } catch (ZipException | EOFException | IllegalArgumentException damaged) {
      throw new NotABackup(file, "it is damaged: " + damaged.getMessage());
    }
    keepPrivate(into.database());
    return reader.files;
  }

  private void read(ZipInputStream zip) throws IOException {
    @Nullable ZipEntry first = zip.getNextEntry();
    if (first == null || !first.getName().equals(BackupWriter.BEGIN)) {
      throw new NotABackup(file, "it begins otherwise");
    }
    String format = properties(zip).getProperty("format");
    if (!BackupWriter.FORMAT.equals(format)) {
      throw new NotABackup(
          file, "its format is " + format + ", this version reads " + BackupWriter.FORMAT);
    }
    @Nullable ZipEntry entry = zip.getNextEntry();
    while (entry != null && !entry.getName().equals(BackupWriter.END)) {
      restore(entry, zip);
      entry = zip.getNextEntry();
    }
    requireWhole(entry == null ? null : properties(zip).getProperty("files"));
  }

  private void requireWhole(@Nullable String expected) throws IOException {
    if (!Integer.toString(files).equals(expected)) {
      throw new NotABackup(
          file,
          expected == null
              ? "it is cut off after " + files + " files"
              : "it has " + files + " files of " + expected);
    }
    if (!into.isComplete()) {
      throw new NotABackup(file, "it has no database or no broker");
    }
  }

  private void restore(ZipEntry entry, ZipInputStream zip) throws IOException {
    Path place = into.folder().resolve(entry.getName()).normalize();
    boolean known =
        StackData.PARTS.stream().anyMatch(part -> place.startsWith(into.folder().resolve(part)));
    if (!known) {
      throw new NotABackup(file, "it has a file of another place, " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(place);
      return;
    }
    Files.createDirectories(place.getParent());
    Files.copy(zip, place);
    files++;
  }

  private static Properties properties(InputStream in) throws IOException {
    Properties properties = new Properties();
    properties.load(new ByteArrayInputStream(in.readAllBytes()));
    return properties;
  }

  /** PostgreSQL does not start on data that others may read. */
  private static void keepPrivate(Path database) throws IOException {
    if (!database.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    try (Stream<Path> all = Files.walk(database)) {
      for (Path path : all.toList()) {
        Files.setPosixFilePermissions(
            path,
            PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------"));
      }
    }
  }
}
