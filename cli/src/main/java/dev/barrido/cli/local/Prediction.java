package dev.barrido.cli.local;

import dev.barrido.embedded.ChildProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The program of the trainer-service that predicts with exported models, on this machine: the rows
 * do not leave it.
 *
 * @param rows a file in the format of the training data
 * @param format {@code csv} or {@code json}
 * @param models exported models with their weights
 */
public record Prediction(Path rows, String format, Map<Path, Double> models) {
  private static final String PROGRAM = "dev.barrido.trainer.prediction.Predict";
  private static final List<String> FOLDERS = List.of("app", "lib/boot", "lib/main");

  /** Runs it on this process's standard output and error, and returns its exit code. */
  public int run(Path home) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(ChildProcess.java());
    command.add("-XX:+UseG1GC");
    command.add("-XX:-CreateCoredumpOnCrash");
    command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=error");
    command.addAll(List.of("-cp", classPath(home), PROGRAM, rows.toString(), format));
    models.forEach(
        (file, weight) ->
            command.addAll(List.of(String.format(Locale.ROOT, "%.17g", weight), file.toString())));
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    return builder.start().waitFor();
  }

  private static String classPath(Path home) throws IOException {
    Path service = home.resolve("trainer-service/target/quarkus-app");
    if (!Files.isDirectory(service)) {
      throw new IOException(
          "The service " + service + " must be built: ./mvnw package -DskipTests");
    }
    return FOLDERS.stream()
        .map(folder -> service.resolve(folder) + File.separator + "*")
        .collect(Collectors.joining(File.pathSeparator));
  }
}
