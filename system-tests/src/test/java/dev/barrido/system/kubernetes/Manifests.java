package dev.barrido.system.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The objects of an overlay, as kubectl renders them.
 *
 * @param folder of its kustomization
 */
record Manifests(Path folder, List<JsonNode> objects) {
  private static final YAMLMapper YAML = new YAMLMapper();

  /** Whether there is a kubectl that renders. */
  static boolean canBeRendered() {
    try {
      Process kubectl = new ProcessBuilder("kubectl", "kustomize", "--help").start();
      kubectl.getInputStream().readAllBytes();
      return kubectl.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static Manifests rendered(Path folder) {
    try {
      Process kubectl =
          new ProcessBuilder("kubectl", "kustomize", folder.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      List<JsonNode> objects;
      try (MappingIterator<JsonNode> read =
          YAML.readerFor(JsonNode.class).readValues(kubectl.getInputStream())) {
        objects = read.readAll();
      }
      if (!kubectl.waitFor(1, TimeUnit.MINUTES) || kubectl.exitValue() != 0) {
        throw new IllegalStateException("kubectl kustomize " + folder + " failed");
      }
      return new Manifests(folder, objects);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Those of one kind. */
  List<JsonNode> ofKind(String kind) {
    return objects.stream().filter(object -> kind.equals(object.path("kind").asText())).toList();
  }

  /** Every pod template, wherever it lies, with the object that it belongs to. */
  Stream<PodTemplate> podTemplates() {
    return objects.stream()
        .flatMap(
            object ->
                Stream.of("/spec/template", "/spec/jobTargetRef/template")
                    .map(object::at)
                    .filter(template -> !template.isMissingNode())
                    .map(template -> new PodTemplate(nameOf(object), template)));
  }

  /** For people: {@code Deployment/trainer-service}. */
  static String nameOf(JsonNode object) {
    return object.path("kind").asText() + "/" + object.at("/metadata/name").asText();
  }
}
