package dev.barrido.trainer.training.command;

import dev.barrido.events.FailureKind;
import dev.barrido.trainer.training.AllowedRoots;
import dev.barrido.trainer.training.NotAllowed;
import dev.barrido.trainer.training.TrialFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides which programs run. Whoever may submit sweeps may run them with any arguments, so a
 * trainer runs none that its operator has not named.
 */
final class AllowedPrograms {
  private static final String ANY = "*";
  private static final String SETTING = "trainer.command.allowed";

  private final List<String> allowed;
  private final String searchPath;

  /**
   * @param allowed names, absolute paths, folders with a slash at the end for all below them, or
   *     {@code *} for any
   * @param searchPath where names are looked for, as in the variable PATH
   */
  AllowedPrograms(List<String> allowed, String searchPath) {
    this.allowed = List.copyOf(allowed);
    this.searchPath = searchPath;
  }

  /**
   * The program that a name or a path means, seen from a folder.
   *
   * @throws TrialFailure if it may not run, or is not there
   */
  Path find(String name, Path folder) {
    boolean isPath = name.contains(File.separator);
    Path path = isPath ? folder.resolve(name).toAbsolutePath().normalize() : Path.of(name);
    if (!allowed.contains(ANY) && !allowed.contains(path.toString()) && !isBelowAllowed(path)) {
      throw refused(
          "expected a program that this trainer may run, one of "
              + allowed
              + ", got \""
              + name
              + "\"; its operator allows one with the setting "
              + SETTING);
    }
    Optional<Path> found = isPath ? Optional.of(path).filter(AllowedPrograms::runs) : onPath(name);
    return found.orElseThrow(
        () ->
            refused(
                "expected a program that can be run, got \"" + name + "\"" + where(isPath, path)));
  }

  /** Where a path really lies is what counts, links followed. */
  private boolean isBelowAllowed(Path path) {
    List<String> folders =
        allowed.stream().filter(entry -> entry.endsWith(File.separator)).toList();
    try {
      return path.isAbsolute()
          && !folders.isEmpty()
          && new AllowedRoots(folders, SETTING).real(path) != null;
    } catch (NotAllowed | IOException e) {
      return false;
    }
  }

  private String where(boolean isPath, Path path) {
    if (!isPath) {
      return ", which is in no folder of this trainer's PATH " + searchPath;
    }
    return Files.exists(path) ? ", but " + path + " is none" : ", but " + path + " does not exist";
  }

  private Optional<Path> onPath(String name) {
    return Stream.of(searchPath.split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder).toAbsolutePath().resolve(name))
        .filter(AllowedPrograms::runs)
        .findFirst();
  }

  private static boolean runs(Path file) {
    return Files.isRegularFile(file) && Files.isExecutable(file);
  }

  private static TrialFailure refused(String message) {
    return new TrialFailure(FailureKind.BAD_INPUT, "training.command[0]: " + message);
  }
}
