package dev.barrido.proposer.store;

import dev.barrido.core.sweep.EndCause;
import dev.barrido.core.sweep.Task;
import dev.barrido.parts.search.Points;
import dev.barrido.parts.store.Json;
import java.util.List;
import java.util.Map;

/** Tasks as a kind and a document. */
final class TaskDocuments {
  private static final String ENSEMBLE = "ENSEMBLE";
  private static final String PREFLIGHT = "PREFLIGHT";

  private TaskDocuments() {}

  static String kind(Task task) {
    return task instanceof Task.Ensemble ? ENSEMBLE : PREFLIGHT;
  }

  static String write(Task task) {
    if (task instanceof Task.Ensemble ensemble) {
      return Json.write(
          Map.of("because", ensemble.because().name(), "members", ensemble.members()));
    }
    Task.Preflight preflight = (Task.Preflight) task;
    return Json.write(Map.of("point", preflight.point().values(), "seed", preflight.seed()));
  }

  static Task read(String kind, String document) {
    Map<String, Object> fields = Json.tree(document);
    return switch (kind) {
      case ENSEMBLE -> ensemble(fields);
      case PREFLIGHT -> preflight(fields);
      default ->
          throw new IllegalStateException(
              "expected a task of kind " + ENSEMBLE + " or " + PREFLIGHT + ", got " + kind);
    };
  }

  private static Task ensemble(Map<String, Object> fields) {
    List<?> members = (List<?>) fields.get("members");
    return new Task.Ensemble(
        EndCause.valueOf((String) fields.get("because")),
        members.stream().map(Integer.class::cast).toList());
  }

  @SuppressWarnings("unchecked")
  private static Task preflight(Map<String, Object> fields) {
    return new Task.Preflight(
        Points.of((Map<String, Object>) fields.get("point")),
        ((Number) fields.get("seed")).longValue());
  }
}
