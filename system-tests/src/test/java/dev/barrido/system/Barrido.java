package dev.barrido.system;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the command line the way the launcher does. */
final class Barrido {
  private Barrido() {}

  static Program.Result run(String... arguments) throws IOException, InterruptedException {
    Path target = Repository.ROOT.resolve("cli/target");
    List<String> command = new ArrayList<>();
    command.add(Program.java());
    command.add("-Dbarrido.home=" + Repository.ROOT);
    command.add("-cp");
    command.add(
        target.resolve("barrido-cli.jar") + File.pathSeparator + target.resolve("lib") + "/*");
    command.add("dev.barrido.cli.Barrido");
    command.addAll(List.of(arguments));
    return Program.run(command);
  }
}
