package dev.barrido.system.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads objects of Kubernetes into their types; a field that the types do not have is refused. */
final class StrictModel {
  private static final Map<String, Class<?>> TYPES =
      Stream.of(
              ConfigMap.class,
              Deployment.class,
              Job.class,
              Namespace.class,
              NetworkPolicy.class,
              PersistentVolumeClaim.class,
              PodDisruptionBudget.class,
              Secret.class,
              Service.class,
              ServiceAccount.class,
              StatefulSet.class)
          .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .setAnnotationIntrospector(new NothingBeside());

  private StrictModel() {}

  /** Whether the object is of Kubernetes itself, and not of somebody's operator. */
  static boolean knows(JsonNode object) {
    return TYPES.containsKey(object.path("kind").asText());
  }

  /** What is wrong with an object; empty: nothing. */
  static List<String> problems(JsonNode object) {
    return problems(object, TYPES.get(object.path("kind").asText()), Manifests.nameOf(object));
  }

  /** What is wrong with the job that an object of an operator contains. */
  static List<String> problemsOfJob(JsonNode jobSpec, String owner) {
    return problems(jobSpec, JobSpec.class, owner);
  }

  private static List<String> problems(JsonNode node, Class<?> type, String name) {
    try {
      JSON.treeToValue(node, type);
      return List.of();
    } catch (JsonProcessingException e) {
      return List.of(name + ": " + e.getOriginalMessage());
    }
  }

  /** The types keep unknown fields in a map beside the known ones; here they may not. */
  private static final class NothingBeside extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public Boolean hasAnySetter(Annotated annotated) {
      return false;
    }
  }
}
