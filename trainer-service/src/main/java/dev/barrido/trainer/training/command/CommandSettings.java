package dev.barrido.trainer.training.command;

import dev.barrido.trainer.training.AllowedRoots;
import java.nio.file.Path;
import java.util.List;

/**
 * What users' programs may do on this machine.
 *
 * @param allowed names or absolute paths of programs that may run, or of folders with a slash at
 *     the end for all programs below them; {@code *} is any
 * @param roots folders below which programs may be run in a folder that a sweep names
 * @param folder holds the programs' working folders and their output
 * @param passedOn names of this process's variables that programs get; no others
 * @param mostCheckpointBytes how large a checkpoint folder may be
 * @param mostOutputBytes how much of an attempt's output is kept
 */
public record CommandSettings(
    List<String> allowed,
    AllowedRoots roots,
    Path folder,
    List<String> passedOn,
    long mostCheckpointBytes,
    long mostOutputBytes) {
  public CommandSettings {
    allowed = List.copyOf(allowed);
    passedOn = List.copyOf(passedOn);
  }

  Path outputs() {
    return folder.resolve("output");
  }

  Path work() {
    return folder.resolve("work");
  }
}
