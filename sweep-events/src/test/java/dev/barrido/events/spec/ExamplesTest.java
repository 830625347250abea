package dev.barrido.events.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {
  private static final Path EXAMPLES = Path.of("..", "examples");

  @ParameterizedTest
  @MethodSource("examples")
  void readsEveryExample(Path example) throws IOException {
    SweepSpec spec = SpecReader.read(Files.readString(example));

    assertThat(example.getFileName()).hasToString(spec.name() + ".yaml");
  }

  @Test
  void findsTheExamplesThatTheReadmeNames() throws IOException {
    assertThat(examples().map(path -> path.getFileName().toString()))
        .contains("rectangles-random.yaml", "grid-21.yaml", "deck-network.yaml", "own-csv.yaml");
  }

  @Test
  void refusesAnEnsembleOfSeveralObjectives() throws IOException {
    String two = Files.readString(EXAMPLES.resolve("two-objectives.yaml"));

    assertThat(
            Specs.refusal(two.replace("  constraints:", "  ensemble: {size: 3}\n  constraints:")))
        .containsExactly(
            "spec.ensemble (line 13): expected none with several objectives, since it combines the"
                + " best models of one; got one");
  }

  static Stream<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
      return found.stream();
    }
  }
}
