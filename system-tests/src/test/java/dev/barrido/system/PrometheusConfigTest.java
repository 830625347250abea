package dev.barrido.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Prometheus, as docker-compose.yml starts it, looks where the services tell their numbers. */
class PrometheusConfigTest {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Path CONFIG =
      Repository.ROOT.resolve("k8s/components/monitoring/prometheus.yml");
  private static final Path COMPOSE = Repository.ROOT.resolve("docker-compose.yml");

  @Test
  void asksEveryServiceAtItsPort() throws IOException {
    Set<String> asked = new TreeSet<>();
    for (JsonNode job : YAML.readTree(CONFIG.toFile()).get("scrape_configs")) {
      String service = job.at("/dns_sd_configs/0/names/0").asText();
      assertThat(job.get("job_name").asText()).isEqualTo(service);
      assertThat(job.get("metrics_path").asText()).isEqualTo("/q/metrics");
      assertThat(job.at("/dns_sd_configs/0/port").asText()).isEqualTo(port(service));
      asked.add(service);
    }

    assertThat(asked).containsExactly("proposer-service", "results-service", "trainer-service");
  }

  @Test
  void filesThatContainersOfTheMonitoringTakeAlongAreThere() throws IOException {
    JsonNode services = YAML.readTree(COMPOSE.toFile()).get("services");
    for (String container : Set.of("prometheus", "grafana")) {
      for (JsonNode volume : services.get(container).get("volumes")) {
        String from = volume.asText().split(":")[0];
        if (from.startsWith("./")) {
          assertThat(Repository.ROOT.resolve(from)).isRegularFile();
        }
      }
    }
  }

  @Test
  void everyServiceThatIsAskedIsAContainer() throws IOException {
    JsonNode services = YAML.readTree(COMPOSE.toFile()).get("services");
    for (JsonNode job : YAML.readTree(CONFIG.toFile()).get("scrape_configs")) {
      assertThat(services.has(job.get("job_name").asText())).isTrue();
    }
  }

  private static String port(String service) throws IOException {
    Path file = Repository.ROOT.resolve(service + "/src/main/resources/application.properties");
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties.getProperty("quarkus.http.port");
  }
}
