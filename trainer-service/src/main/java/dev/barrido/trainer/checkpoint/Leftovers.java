package dev.barrido.trainer.checkpoint;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Deletes files that nobody needs any more, while others write and delete beside it. */
public final class Leftovers {
  private Leftovers() {}

  /** Deletes files in the folders of this folder, and returns how many; so go empty folders. */
  public static int deleteInFolders(Path root, DirectoryStream.Filter<Path> old)
      throws IOException {
    int deleted = 0;
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(root, Files::isDirectory)) {
      for (Path folder : folders) {
        int some = delete(folder, old);
        deleted += some;
        if (some > 0) {
          deleteIfEmpty(folder);
        }
      }
    } catch (NoSuchFileException nothingWritten) {
      return deleted;
    }
    return deleted;
  }

  /** Deletes this folder with its files, and returns how many. */
  public static int deleteFolder(Path folder) throws IOException {
    int deleted = delete(folder, file -> true);
    deleteIfEmpty(folder);
    return deleted;
  }

  /** Deletes files in this folder, and returns how many. */
  static int delete(Path folder, DirectoryStream.Filter<Path> old) throws IOException {
    int deleted = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        deleted += deleteIf(file, old) ? 1 : 0;
      }
    } catch (NoSuchFileException nothingWritten) {
      return deleted;
    }
    return deleted;
  }

  private static boolean deleteIf(Path file, DirectoryStream.Filter<Path> old) throws IOException {
    try {
      return old.accept(file) && Files.deleteIfExists(file);
    } catch (NoSuchFileException gone) {
      return false;
    }
  }

  static void deleteIfEmpty(Path folder) throws IOException {
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException others) {
      return; // a trainer writes there
    }
  }
}
