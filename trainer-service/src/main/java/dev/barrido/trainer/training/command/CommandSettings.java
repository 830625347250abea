package dev.barrido.trainer.training.command;

import dev.barrido.parts.allowed.AllowedPrograms;
import dev.barrido.parts.allowed.AllowedRoots;
import java.nio.file.Path;
import java.util.List;

/**
 * What users' programs may do on this machine.
 *
 * @param allowed programs that may run
 * @param roots folders below which programs may be run in a folder that a sweep names
 * @param folder holds the programs' working folders and their output
 * @param passedOn names of this process's variables that programs get; no others
 * @param mostCheckpointBytes how large a checkpoint folder may be
 * @param mostOutputBytes how much of an attempt's output is kept
 */
public record CommandSettings(
    AllowedPrograms allowed,
    AllowedRoots roots,
    Path folder,
    List<String> passedOn,
    long mostCheckpointBytes,
    long mostOutputBytes) {
  public CommandSettings {
    passedOn = List.copyOf(passedOn);
  }

  Path outputs() {
    return folder.resolve("output");
  }

  Path work() {
    return folder.resolve("work");
  }
}
