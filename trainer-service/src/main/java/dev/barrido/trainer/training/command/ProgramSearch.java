package dev.barrido.trainer.training.command;

import dev.barrido.events.FailureKind;
import dev.barrido.parts.allowed.AllowedPrograms;
import dev.barrido.parts.allowed.NotAllowed;
import dev.barrido.trainer.training.TrialFailure;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the programs that may run. */
final class ProgramSearch {
  private final AllowedPrograms allowed;
  private final String searchPath;

  /**
   * @param allowed which may
   * @param searchPath where names are looked for, as in the variable PATH
   */
  ProgramSearch(AllowedPrograms allowed, String searchPath) {
    this.allowed = allowed;
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
    try {
      allowed.check(name, path);
    } catch (NotAllowed e) {
      throw refused(String.valueOf(e.getMessage()));
    }
    Optional<Path> found = isPath ? Optional.of(path).filter(ProgramSearch::runs) : onPath(name);
    return found.orElseThrow(
        () ->
            refused(
                "expected a program that can be run, got \"" + name + "\"" + where(isPath, path)));
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
        .filter(ProgramSearch::runs)
        .findFirst();
  }

  private static boolean runs(Path file) {
    return Files.isRegularFile(file) && Files.isExecutable(file);
  }

  private static TrialFailure refused(String message) {
    return new TrialFailure(FailureKind.BAD_INPUT, "training.command[0]: " + message);
  }
}
