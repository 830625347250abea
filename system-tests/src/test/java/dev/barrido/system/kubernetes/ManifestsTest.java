package dev.barrido.system.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.barrido.system.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What kubectl makes of every overlay is what Kubernetes takes, and what its own rules and ours ask
 * for. Skipped where there is no kubectl.
 */
class ManifestsTest {
  private static final Path FOLDER = Repository.ROOT.resolve("k8s");

  @BeforeAll
  static void needsKubectl() {
    assumeTrue(Manifests.canBeRendered(), "no kubectl here to render k8s/ with");
  }

  static Stream<Path> overlays() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER.resolve("overlays"))) {
      return Stream.concat(folders, Stream.of(FOLDER.resolve("base"), FOLDER.resolve("sweep")))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void hasNoFieldThatKubernetesDoesNotKnow(Path overlay) {
    Manifests manifests = Manifests.rendered(overlay);
    List<String> problems = new ArrayList<>();
    manifests.objects().stream()
        .filter(StrictModel::knows)
        .forEach(object -> problems.addAll(StrictModel.problems(object)));
    for (JsonNode scaled : manifests.ofKind("ScaledJob")) {
      problems.addAll(
          StrictModel.problemsOfJob(scaled.at("/spec/jobTargetRef"), Manifests.nameOf(scaled)));
    }
    assertThat(problems).isEmpty();
  }

  /** With {@code -Dkubernetes.crds=FOLDER} of the operators' CustomResourceDefinitions. */
  @ParameterizedTest
  @MethodSource("overlays")
  void hasNoFieldThatItsOperatorsDoNotKnow(Path overlay) {
    String folder = System.getProperty("kubernetes.crds");
    assumeTrue(folder != null, "no -Dkubernetes.crds=FOLDER to hold operators' objects to");
    CustomResources definitions = CustomResources.in(Path.of(folder));
    assertThat(
            Manifests.rendered(overlay).objects().stream()
                .filter(object -> !StrictModel.knows(object))
                .flatMap(object -> definitions.problems(object).stream()))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void runsContainersThatMayDoLittle(Path overlay) {
    assertThat(Manifests.rendered(overlay).podTemplates().flatMap(pod -> pod.broken().stream()))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void selectsPodsThatAreThere(Path overlay) {
    Manifests manifests = Manifests.rendered(overlay);
    List<JsonNode> pods = manifests.podTemplates().map(PodTemplate::template).toList();
    List<JsonNode> selectors =
        Stream.of(
                manifests.ofKind("Service").stream().map(object -> object.at("/spec/selector")),
                Stream.of("Deployment", "StatefulSet", "PodDisruptionBudget")
                    .flatMap(kind -> manifests.ofKind(kind).stream())
                    .map(object -> object.at("/spec/selector/matchLabels")),
                manifests.ofKind("NetworkPolicy").stream()
                    .map(object -> object.at("/spec/podSelector/matchLabels")))
            .flatMap(stream -> stream)
            .filter(selector -> !selector.isMissingNode())
            .toList();
    assertThat(selectors)
        .allSatisfy(
            selector ->
                assertThat(pods)
                    .as("pods with the labels %s", selector)
                    .anyMatch(pod -> has(pod.at("/metadata/labels"), selector)));
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void setsOnlyWhatServicesUnderstand(Path overlay) throws IOException {
    Set<String> known = documentedVariables();
    Set<String> set = new TreeSet<>();
    for (JsonNode map : Manifests.rendered(overlay).ofKind("ConfigMap")) {
      if (map.at("/metadata/name").asText().startsWith("barrido")) {
        map.path("data").fieldNames().forEachRemaining(set::add);
      }
    }
    Manifests.rendered(overlay)
        .podTemplates()
        .flatMap(PodTemplate::containers)
        .filter(container -> container.path("image").asText().startsWith("barrido/"))
        .flatMap(container -> StreamSupport.stream(container.path("env").spliterator(), false))
        .forEach(variable -> set.add(variable.path("name").asText()));
    assertThat(known).containsAll(set);
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void runsImagesThatTheBuildMakes(Path overlay) throws IOException {
    String compose = Files.readString(Repository.ROOT.resolve("docker-compose.yml"));
    assertThat(
            Manifests.rendered(overlay)
                .podTemplates()
                .flatMap(PodTemplate::containers)
                .map(container -> container.path("image").asText())
                .filter(image -> image.startsWith("barrido/")))
        .allSatisfy(
            image ->
                assertThat(compose)
                    .contains("image: " + image.replace(":", ":${BARRIDO_VERSION:-") + "}"));
  }

  @Test
  void submitsOneOfTheExamples() throws IOException {
    assertThat(FOLDER.resolve("sweep/sweep.yaml"))
        .hasSameTextualContentAs(Repository.ROOT.resolve("examples/grid-21.yaml"));
  }

  /** The variables in the tables of the page of settings. */
  private static Set<String> documentedVariables() throws IOException {
    return Files.readAllLines(Repository.ROOT.resolve("docs/configuration.md")).stream()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.split("`")[1].replaceAll("[^A-Za-z0-9]", "_").toUpperCase())
        .collect(Collectors.toSet());
  }

  private static boolean has(JsonNode labels, JsonNode selector) {
    return selector.properties().stream()
        .allMatch(label -> label.getValue().equals(labels.get(label.getKey())));
  }
}
