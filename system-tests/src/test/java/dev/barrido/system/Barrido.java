package dev.barrido.system;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the command line the way the launcher does. */
final class Barrido {
  private Barrido() {}

  static Result run(String... arguments) throws IOException, InterruptedException {
    Path target = Repository.ROOT.resolve("cli/target");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dbarrido.home=" + Repository.ROOT);
    command.add("-cp");
    command.add(
        target.resolve("barrido-cli.jar") + File.pathSeparator + target.resolve("lib") + "/*");
    command.add("dev.barrido.cli.Barrido");
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile("barrido", ".out");
    Path err = Files.createTempFile("barrido", ".err");
    int exitCode =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start()
            .waitFor();
    Result result = new Result(exitCode, read(out), read(err));
    Files.delete(out);
    Files.delete(err);
    return result;
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  /** What a command left behind. */
  record Result(int exitCode, String out, String err) {}
}
