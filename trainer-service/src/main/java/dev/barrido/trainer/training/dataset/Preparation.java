package dev.barrido.trainer.training.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that stands between a row as it is and a network's inputs, and between its outputs and an
 * answer; a model carries it along.
 *
 * @param inputs numbers of a row, the label aside
 * @param columns their names, and those of the classes
 * @param transform what is done to rows, fitted on the training part
 */
public record Preparation(int inputs, Columns columns, Transform transform) {
  /** That of a data set. */
  public static Preparation of(PreparedData data) {
    return new Preparation(
        data.data().train().features().columns(), data.data().columns(), data.transform());
  }

  /** Whether a class is predicted rather than a number. */
  public boolean classifies() {
    return !columns.classes().isEmpty();
  }

  /** This as plain values. */
  public Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("task", classifies() ? "classification" : "regression");
    document.put("inputs", inputs);
    document.put("columns", columns.inputs());
    put(document, "label", columns.label());
    put(document, "labelPlace", columns.labelPlace());
    document.put("classes", columns.classes());
    document.put("preprocessing", transform.document());
    return document;
  }

  /**
   * What {@link #document} wrote.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static Preparation read(Map<String, Object> document) {
    if (!(document.get("inputs") instanceof Integer inputs)
        || !(document.get("preprocessing") instanceof Map<?, ?> preprocessing)) {
      throw new IllegalArgumentException(
          "a model: expected inputs and preprocessing, got " + document.keySet());
    }
    Map<String, Object> transform = new LinkedHashMap<>();
    preprocessing.forEach((name, value) -> transform.put(String.valueOf(name), value));
    Columns columns =
        new Columns(
            texts(document.get("columns")),
            document.get("label") instanceof String label ? label : null,
            document.get("labelPlace") instanceof Integer place ? place : null,
            texts(document.get("classes")));
    return new Preparation(inputs, columns, TransformDocument.read(transform));
  }

  private static List<String> texts(@Nullable Object value) {
    return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }

  private static void put(Map<String, Object> document, String name, @Nullable Object value) {
    if (value != null) {
      document.put(name, value);
    }
  }
}
