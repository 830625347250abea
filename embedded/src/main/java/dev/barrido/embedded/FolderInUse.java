package dev.barrido.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** A data folder is used by another live process: wait for that one, or name another folder. */
public final class FolderInUse extends IOException {
  private static final long serialVersionUID = 1L;

  FolderInUse(Path folder) {
    super("The data folder " + folder + " must be free, but a running process uses it");
  }
}
