package dev.barrido.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds the documented table of rules to the rules. */
class DocumentedRulesTest {
  private static final Path PAGE = Path.of("../docs/algorithms/diagnoses.md");

  @Test
  void thePageHasARowForEveryRuleAndNoOther() throws IOException {
    List<String> rows =
        Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("| `")).toList();

    assertThat(rows).containsExactlyElementsOf(Diagnoses.RULES.stream().map(this::row).toList());
  }

  private String row(Rule rule) {
    return "| `"
        + rule.kind().id()
        + "` | "
        + rule.measured()
        + " | "
        + rule.threshold()
        + " | "
        + rule.kind().advice()
        + " |";
  }
}
