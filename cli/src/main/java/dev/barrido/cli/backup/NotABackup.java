package dev.barrido.cli.backup;

import java.io.IOException;
import java.nio.file.Path;

/** A file is no backup, or not a whole one. */
public final class NotABackup extends IOException {
  private static final long serialVersionUID = 1L;

  NotABackup(Path file, String got) {
    super("expected a file that `barrido backup` wrote, got " + file + ": " + got);
  }
}
