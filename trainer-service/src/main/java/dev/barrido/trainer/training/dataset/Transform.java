package dev.barrido.trainer.training.dataset;

/** What is done to inputs, once it has been fitted. */
public interface Transform {
  /** Leaves them as they are. */
  Transform NONE = rows -> rows;

  /** The rows as they are afterwards, each computed when it is read. */
  Features of(Features rows);

  /** Whether columns are mixed: then pictures are none any more, and each row costs time. */
  default boolean mixesColumns() {
    return false;
  }
}
