package dev.barrido.trainer.training.dataset;

import java.util.Map;

/** What is done to inputs, once it has been fitted. */
public interface Transform {
  /** Leaves them as they are. */
  Transform NONE = rows -> rows;

  /** The rows as they are afterwards, each computed when it is read. */
  Features of(Features rows);

  /** What was fitted, as plain values that {@link TransformDocument} reads. */
  default Map<String, Object> document() {
    return Map.of("type", TransformDocument.NONE);
  }

  /** Whether columns are mixed: then pictures are none any more, and each row costs time. */
  default boolean mixesColumns() {
    return false;
  }
}
