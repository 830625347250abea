package dev.barrido.events.spec;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads into how many folds the rows of a training are divided for cross-validation. */
final class FoldsReader {
  private static final int NONE = 1;
  private static final NumberRange FOLDS = new NumberRange(1, false, 100, true);

  private FoldsReader() {}

  /** Refuses whatever is wrong with {@code validation}. */
  static void check(Section training) {
    Section validation = training.section("validation");
    validation.whole("folds", NONE, FOLDS);
    validation.refuseUnknown();
  }

  /** The folds that a section with expressions asks for; 1 when it asks for none. */
  static int folds(Map<String, Object> training) {
    Double folds = Quoted.number(told(training));
    return folds != null && FOLDS.whole().contains(folds) ? folds.intValue() : NONE;
  }

  /** Values of trials that were divided otherwise could not be compared. */
  static void requireTheSameForAll(Section training) {
    Object told = told(training.plain());
    if (Template.isExpression(told)) {
      training.problemAt(
          "validation.folds",
          "expected a whole number, the same for all trials, got " + Words.quoted((String) told));
    }
  }

  private static @Nullable Object told(Map<String, Object> training) {
    return training.get("validation") instanceof Map<?, ?> validation
        ? validation.get("folds")
        : null;
  }
}
