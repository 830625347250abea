package dev.barrido.events.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/spec.md to the readers: every field that they ask for is described there. */
class SpecPageTest {
  private static final Path READERS = Path.of("src/main/java/dev/barrido/events/spec");
  private static final Pattern ASKED =
      Pattern.compile(
          "\\.(?:requiredText|requiredNumber|requiredSection|section|sections|list|texts|text|truth"
              + "|number|numberOrNull|whole|wholeOrNull|oneOf|comesLater)\\(\\s*\"([A-Za-z0-9]+)\"");

  @Test
  void describesEveryFieldThatTheReadersAskFor() throws IOException {
    String page = Files.readString(Path.of("../docs/spec.md"));

    Set<String> asked = fields();

    assertThat(asked).contains("objectiveMetricName", "everyEpochs", "sleepMillisPerEpoch");
    assertThat(asked).allSatisfy(field -> assertThat(page).containsPattern("\\b" + field + "\\b"));
  }

  private static Set<String> fields() throws IOException {
    Set<String> fields = new TreeSet<>();
    try (Stream<Path> readers = Files.list(READERS)) {
      for (Path reader : readers.toList()) {
        Matcher matcher = ASKED.matcher(Files.readString(reader));
        while (matcher.find()) {
          fields.add(matcher.group(1));
        }
      }
    }
    return fields;
  }
}
