package dev.barrido.events.spec;

/** Reads how many of the best models are combined at the end of a sweep. */
final class EnsembleReader {
  private static final int USUAL_SIZE = 5;
  private static final String VALIDATION = "validation.";
  private static final NumberRange SIZE = new NumberRange(2, false, 20, true);

  private EnsembleReader() {}

  /** The number of models; 0 when none are combined. */
  static int size(Section spec) {
    if (!spec.has("ensemble")) {
      return 0;
    }
    Section ensemble = spec.section("ensemble");
    int size = ensemble.whole("size", USUAL_SIZE, SIZE);
    ensemble.refuseUnknown();
    requireModels(spec);
    requireObjective(spec);
    return size;
  }

  /** Only networks are kept as models. */
  private static void requireModels(Section spec) {
    String trainer = spec.section("training").text("trainer", null);
    if (trainer != null && !trainer.equals("deeplearning4j")) {
      spec.problem(
          "ensemble",
          "expected trainer: deeplearning4j, whose models can be combined, got "
              + Words.quoted(trainer));
    }
  }

  /** What is selected is selected by the objective, which must not be of the other parts. */
  private static void requireObjective(Section spec) {
    String metric = spec.section("objective").text("objectiveMetricName", null);
    if (metric != null && !metric.startsWith(VALIDATION)) {
      spec.problem(
          "ensemble",
          "expected an objective on the validation part, such as validation.error, got "
              + Words.quoted(metric));
    }
  }
}
