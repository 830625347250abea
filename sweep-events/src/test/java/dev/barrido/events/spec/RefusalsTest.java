package dev.barrido.events.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds every refusal to its words: a document with one thing wrong, and what a user reads. */
class RefusalsTest {
  @ParameterizedTest
  @ValueSource(strings = {"function", "network"})
  void acceptsTheDocumentsThatAreThenSpoiled(String document) throws IOException {
    assertThat(SpecReader.read(text(document + ".yaml")).name()).endsWith("-random");
  }

  @ParameterizedTest
  @MethodSource("spoiled")
  void namesPlaceExpectedAndGot(String document, List<String> says) {
    InvalidSpec refusal = catchThrowableOfType(InvalidSpec.class, () -> SpecReader.read(document));

    assertThat(refusal).isNotNull();
    assertThat(refusal.getMessage().lines()).containsExactlyElementsOf(says);
  }

  @Test
  void saysTheSameOfAPlainTreeWithoutLines() throws IOException {
    String yaml = text("function.yaml").replace("maxTrialCount: 20", "maxTrialCount: 0");
    Map<String, Object> tree = ((SpecNode.Mapping) YamlText.read(yaml)).plain();

    InvalidSpec refusal = catchThrowableOfType(InvalidSpec.class, () -> SpecReader.read(tree));

    assertThat(refusal)
        .hasMessage("spec.maxTrialCount: expected a whole number >= 1 and <= 2147483647, got 0");
  }

  static Stream<Arguments> spoiled() throws IOException {
    return Stream.concat(spoiled("function"), spoiled("network"));
  }

  private static Stream<Arguments> spoiled(String name) throws IOException {
    String document = text(name + ".yaml");
    List<Arguments> cases = new ArrayList<>();
    for (String block : text(name + ".txt").split("\n\n")) {
      List<String> says =
          lines(block.replace("{algorithms}", Algorithm.names().toString()), "says:    ");
      if (!says.isEmpty()) {
        String place = lines(block, "replace: ").get(0);
        String by = lines(block, "by:      ").get(0).replace("\\n", "\n");
        assertThat(document).contains(place);
        cases.add(Arguments.of(document.replace(place, by), says));
      }
    }
    return cases.stream();
  }

  private static List<String> lines(String block, String start) {
    return block
        .lines()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .toList();
  }

  private static String text(String name) throws IOException {
    try (InputStream in = RefusalsTest.class.getResourceAsStream("/refusals/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
