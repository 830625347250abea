package dev.barrido.cli.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a zip: what it is, all folders and files, and at the end how many, so that one that was
 * cut off is known.
 */
final class BackupWriter {
  static final String BEGIN = "barrido-backup.properties";
  static final String END = "barrido-backup-end.properties";
  static final String FORMAT = "1";

  private final StackData data;
  private final ZipOutputStream zip;

  private BackupWriter(StackData data, ZipOutputStream zip) {
    this.data = data;
    this.zip = zip;
  }

  /** Returns how many files there are; all is on the disk then. */
  static int write(StackData data, Path to, String version, Instant now) throws IOException {
    try (FileChannel file =
            FileChannel.open(
                to,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(file));
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      zip.setLevel(Deflater.BEST_SPEED);
      BackupWriter writer = new BackupWriter(data, zip);
      writer.properties(
          BEGIN, Map.of("format", FORMAT, "version", version, "created", now.toString()));
      int files = writer.files();
      writer.properties(END, Map.of("files", Integer.toString(files)));
      zip.finish();
      out.flush();
      file.force(true);
      return files;
    }
  }

  private int files() throws IOException {
    int files = 0;
    for (Path path : data.kept()) {
      String name = data.folder().relativize(path).toString().replace('\\', '/');
      if (Files.isDirectory(path)) {
        zip.putNextEntry(new ZipEntry(name + "/"));
      } else {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(path, zip);
        files++;
      }
      zip.closeEntry();
    }
    return files;
  }

  private void properties(String name, Map<String, String> values) throws IOException {
    StringBuilder lines = new StringBuilder();
    new TreeMap<>(values)
        .forEach((key, value) -> lines.append(key).append('=').append(value).append('\n'));
    zip.putNextEntry(new ZipEntry(name));
    zip.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
