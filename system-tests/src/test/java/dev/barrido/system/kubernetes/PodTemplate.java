package dev.barrido.system.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What pods are made from.
 *
 * @param owner for people: the object it stands in
 */
record PodTemplate(String owner, JsonNode template) {
  private static final String LIVE = "/q/health/live";
  private static final String READY = "/q/health/ready";

  /** Whether its pods end by themselves, and so are not asked how they are. */
  boolean ends() {
    return "Never".equals(template.at("/spec/restartPolicy").asText());
  }

  Stream<JsonNode> containers() {
    return StreamSupport.stream(template.at("/spec/containers").spliterator(), false);
  }

  /** What is wrong with how its containers may run; empty: nothing. */
  List<String> broken() {
    Stream<String> pod =
        Stream.of(
            rule(template, "/spec/securityContext/runAsNonRoot", "true"),
            rule(template, "/spec/securityContext/seccompProfile/type", "RuntimeDefault"),
            rule(template, "/spec/automountServiceAccountToken", "false"));
    return Stream.concat(pod, containers().flatMap(this::brokenOf))
        .filter(Objects::nonNull)
        .toList();
  }

  private Stream<String> brokenOf(JsonNode container) {
    boolean writesBesideItself = container.path("image").asText().startsWith("apache/kafka:");
    return Stream.of(
        rule(container, "/securityContext/allowPrivilegeEscalation", "false"),
        rule(container, "/securityContext/capabilities/drop/0", "ALL"),
        writesBesideItself
            ? null
            : rule(container, "/securityContext/readOnlyRootFilesystem", "true"),
        there(container, "/resources/limits/memory"),
        there(container, "/resources/requests/cpu"),
        ends() ? null : there(container, "/livenessProbe"),
        ends() ? null : there(container, "/readinessProbe"),
        ends() ? null : there(container, "/startupProbe"),
        isAsked(container) ? rule(container, "/livenessProbe/httpGet/path", LIVE) : null,
        isAsked(container) ? rule(container, "/readinessProbe/httpGet/path", READY) : null,
        tagged(container));
  }

  /** Whether it is a service of ours: an outage of what it needs must not have it restarted. */
  private boolean isAsked(JsonNode container) {
    return !ends() && container.path("image").asText().startsWith("barrido/");
  }

  private String rule(JsonNode node, String path, String expected) {
    String got = node.at(path).asText();
    return got.equals(expected)
        ? null
        : owner + path + ": expected " + expected + ", got \"" + got + "\"";
  }

  private String there(JsonNode node, String path) {
    return node.at(path).isMissingNode() ? owner + path + ": expected one, got none" : null;
  }

  private String tagged(JsonNode container) {
    String image = container.path("image").asText();
    boolean tagged = image.contains(":") && !image.endsWith(":latest");
    return tagged ? null : owner + ": expected an image with a version, got " + image;
  }
}
