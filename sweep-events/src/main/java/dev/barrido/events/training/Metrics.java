package dev.barrido.events.training;

import java.util.List;

/** The metrics that each kind of training measures at every epoch, by name. */
public final class Metrics {
  /** The metric of a test function, or its first. */
  public static final String VALUE = "value";

  /** The second metric of a test function that has two. */
  public static final String SECOND_VALUE = "secondValue";

  /** How many weights and biases a network has; the same at every epoch. */
  public static final String MODEL_PARAMETERS = "model.parameters";

  /** Those of a network that classifies. */
  public static final List<String> CLASSIFICATION =
      List.of(
          "train.loss",
          "validation.loss",
          "validation.error",
          "validation.accuracy",
          MODEL_PARAMETERS);

  /** Those of a network that predicts numbers; error is the root of the mean squared error. */
  public static final List<String> REGRESSION =
      List.of("train.loss", "validation.loss", "validation.error", MODEL_PARAMETERS);

  /**
   * What tells how the training of a network goes, beside its losses; what does not apply to a
   * network is not measured, and the first one at the first epoch only.
   */
  public static final List<String> SIGNS =
      List.of(
          "train.initialLoss",
          "train.updateRatio",
          "train.updateRatioLowest",
          "train.updateRatioHighest",
          "train.deadUnits",
          "train.saturatedUnits",
          "validation.guessError");

  /** Those of the best epoch of a network that classifies, on the test split. */
  public static final List<String> CLASSIFICATION_TEST =
      List.of("test.loss", "test.error", "test.accuracy");

  /** Those of the best epoch of a network that predicts numbers, on the test split. */
  public static final List<String> REGRESSION_TEST = List.of("test.loss", "test.error");

  private Metrics() {}

  /** Those of a test function. */
  public static List<String> of(TestFunction function) {
    return function == TestFunction.ZDT1 ? List.of(VALUE, SECOND_VALUE) : List.of(VALUE);
  }
}
