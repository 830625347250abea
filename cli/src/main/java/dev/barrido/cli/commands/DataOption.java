package dev.barrido.cli.commands;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option {@code --data} of every command that has to do with the local stack. */
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      defaultValue = "${env:BARRIDO_DATA:-${sys:user.home}/.barrido}",
      description =
          "Where the local stack keeps everything"
              + " (default: the variable BARRIDO_DATA, else .barrido in your home).")
  Path folder = Path.of(".barrido");
}
