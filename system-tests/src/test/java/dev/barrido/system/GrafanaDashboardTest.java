package dev.barrido.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The dashboard asks for numbers that the services tell, which are those of the page of numbers.
 */
class GrafanaDashboardTest {
  private static final Path FOLDER = Repository.ROOT.resolve("k8s/components/monitoring/grafana");
  private static final Path PAGE = Repository.ROOT.resolve("docs/metrics.md");
  private static final Pattern NUMBER = Pattern.compile("barrido_[a-z_]+");

  @Test
  void asksOnlyForNumbersThatThereAre() throws IOException {
    Set<String> asked = new TreeSet<>();
    for (JsonNode panel : panels()) {
      for (JsonNode target : panel.get("targets")) {
        NUMBER.matcher(target.path("expr").asText()).results().forEach(m -> asked.add(m.group()));
      }
    }
    Set<String> listed =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("| `barrido_"))
            .map(line -> line.split("`")[1])
            .collect(Collectors.toSet());

    assertThat(asked).hasSizeGreaterThan(8);
    assertThat(asked)
        .allSatisfy(
            name -> assertThat(listed).contains(name.replaceAll("_(bucket|count|sum)$", "")));
  }

  @Test
  void everyPanelSaysWhatItShowsAndWhereFrom() throws IOException {
    String sources = Files.readString(FOLDER.resolve("datasources.yaml"));
    for (JsonNode panel : panels()) {
      assertThat(panel.get("title").asText()).isNotBlank();
      assertThat(panel.get("description").asText()).isNotBlank();
      assertThat(sources).contains("uid: " + panel.at("/datasource/uid").asText());
    }
  }

  private static JsonNode panels() throws IOException {
    return new ObjectMapper().readTree(FOLDER.resolve("dashboard.json").toFile()).get("panels");
  }
}
