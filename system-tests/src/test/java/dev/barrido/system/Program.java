package dev.barrido.system;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A program that is run to its end. */
final class Program {
  private Program() {}

  /** Runs it in the folder of the tests. */
  static Result run(List<String> words) throws IOException, InterruptedException {
    Path out = Files.createTempFile("barrido", ".out");
    Path err = Files.createTempFile("barrido", ".err");
    int exitCode =
        new ProcessBuilder(words)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start()
            .waitFor();
    Result result = new Result(exitCode, read(out), read(err));
    Files.delete(out);
    Files.delete(err);
    return result;
  }

  /** The java that runs the tests. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** Whether it can be run here, and ends well. */
  static boolean succeeds(String... words) throws IOException, InterruptedException {
    return isInstalled(words[0]) && run(List.of(words)).exitCode() == 0;
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  /** What a program left behind. */
  record Result(int exitCode, String out, String err) {}
}
