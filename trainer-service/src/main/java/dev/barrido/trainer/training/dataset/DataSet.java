package dev.barrido.trainer.training.dataset;

import org.jspecify.annotations.Nullable;

/**
 * A data set, divided.
 *
 * @param classes how many classes there are; 0 when a number is predicted
 * @param imageSide the side of square pictures in pixels; null when rows are no pictures
 * @param columns their names, and those of the classes
 */
public record DataSet(
    Examples train,
    Examples validation,
    Examples test,
    int classes,
    @Nullable Integer imageSide,
    Columns columns) {
  /** A data set whose columns and classes have no names. */
  public DataSet(
      Examples train,
      Examples validation,
      Examples test,
      int classes,
      @Nullable Integer imageSide) {
    this(train, validation, test, classes, imageSide, Columns.unnamed(classes));
  }

  /** Whether a class is predicted rather than a number. */
  public boolean classifies() {
    return classes > 0;
  }

  /** Outputs that a network needs. */
  public int outputs() {
    return classifies() ? classes : 1;
  }
}
