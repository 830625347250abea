package dev.barrido.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dashboard's pure functions, in JavaScript, and that its files are those that are there. */
class DashboardFunctionsTest {
  private static final Path DASHBOARD = Path.of("src/main/resources/META-INF/resources/dashboard");

  @Test
  void turnRecordsIntoColumns(@TempDir Path folder) throws IOException, InterruptedException {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(path -> Files.isExecutable(Path.of(path, "node"))),
        "no node is installed, so the dashboard's functions are not tested");
    copy(DASHBOARD, folder.resolve("dashboard"));
    copy(Path.of("src/test/javascript"), folder);
    Files.writeString(folder.resolve("package.json"), "{\"type\": \"module\"}");

    Process node =
        new ProcessBuilder("node", "--test")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(node.waitFor()).as(output).isZero();
    assertThat(output).contains("# fail 0").doesNotContain("# pass 0");
  }

  @Test
  void offerEveryExampleAsATemplate() throws IOException {
    String templates = Files.readString(DASHBOARD.resolve("columns/templates.js"));
    try (Stream<Path> examples = Files.list(Path.of("../examples"))) {
      List<String> names =
          examples
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".yaml"))
              .map(name -> "'" + name.replace(".yaml", "") + "'")
              .toList();
      assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(templates).contains(name));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
