package dev.barrido.cli;

import dev.barrido.cli.client.SweepServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files that a spec names: its data, and the folder of its program. A local stack reads them
 * from anywhere, so their paths are made absolute, seen from the spec's own folder; a missing one
 * is refused before anything starts.
 */
final class DataFiles {
  private static final String PLACE = "spec.training.data.";
  private static final List<String> STEPS = List.of("spec", "training", "data");
  private static final List<String> FIELDS =
      List.of("path", "images", "labels", "testImages", "testLabels");

  private DataFiles() {}

  /** What to submit to a local stack: the file as it is, unless a path had to be resolved. */
  static String resolved(SpecFile file) {
    Map<String, Object> document = file.spec().document();
    Map<String, Object> changed = at(document, 0, file.path());
    return changed.equals(document) ? file.text() : SweepServer.text(changed);
  }

  private static Map<String, Object> at(Map<String, Object> level, int depth, Path spec) {
    Map<String, Object> copy = new LinkedHashMap<>(level);
    if (depth == STEPS.indexOf("data") && "command".equals(copy.get("trainer"))) {
      copy.put("folder", folder(copy.getOrDefault("folder", ""), spec));
    }
    if (depth == STEPS.size()) {
      FIELDS.forEach(field -> copy.computeIfPresent(field, (name, old) -> file(name, old, spec)));
      return copy;
    }
    copy.computeIfPresent(
        STEPS.get(depth),
        (name, child) -> map(child).<Object>map(next -> at(next, depth + 1, spec)).orElse(child));
    return copy;
  }

  /** Where the spec's own program runs: beside the spec, unless it says otherwise. */
  private static Object folder(Object value, Path spec) {
    Path folder = spec.toAbsolutePath().resolveSibling(String.valueOf(value)).normalize();
    if (!Files.isDirectory(folder)) {
      throw CommandFailed.badInput(
          "spec.training.folder: expected a folder, got \""
              + value
              + "\", but "
              + folder
              + (Files.exists(folder) ? " is none" : " does not exist"));
    }
    return folder.toString();
  }

  private static Object file(String field, Object value, Path spec) {
    if (!(value instanceof String name) || name.contains("${") || name.matches("(?i)https?://.*")) {
      return value;
    }
    Path file = spec.toAbsolutePath().resolveSibling(name).normalize();
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw CommandFailed.badInput(
          PLACE
              + field
              + ": expected a file that can be read, got \""
              + name
              + "\", but "
              + file
              + (Files.exists(file) ? " is none" : " does not exist"));
    }
    return file.toString();
  }

  @SuppressWarnings("unchecked")
  private static Optional<Map<String, Object>> map(Object value) {
    return value instanceof Map<?, ?> map
        ? Optional.of((Map<String, Object>) map)
        : Optional.empty();
  }
}
