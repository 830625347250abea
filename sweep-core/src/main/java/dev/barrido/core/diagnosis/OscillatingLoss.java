package dev.barrido.core.diagnosis;

import java.util.Map;
import java.util.Optional;

/**
 * The loss goes up and down: steps are so long that they cross the valley instead of following it.
 */
final class OscillatingLoss implements Rule {
  /** How many epochs are looked at. */
  static final int EPOCHS = 10;

  /** From so many epochs on; with fewer a single bad one would decide. */
  static final int LEAST_EPOCHS = 5;

  /**
   * How far the training loss goes up and down again in these epochs, as a part of the loss before
   * the first step: the smaller one of the sum of its rises and the sum of its falls. Good
   * trainings reach a twentieth.
   */
  static final double TRAIN_SWING = 0.3;

  /** The same of the validation loss, which is no mean over many steps and swings more. */
  static final double VALIDATION_SWING = 0.6;

  @Override
  public DiagnosisKind kind() {
    return DiagnosisKind.LEARNING_RATE_TOO_HIGH;
  }

  @Override
  public String measured() {
    return "the sum of the rises or that of the falls of a loss, whichever is smaller, over the last "
        + EPOCHS
        + " epochs";
  }

  @Override
  public String threshold() {
    return "training: > "
        + TRAIN_SWING
        + " L0; validation: > "
        + VALIDATION_SWING
        + " L0; from epoch "
        + LEAST_EPOCHS;
  }

  @Override
  public Optional<Finding> look(LearningCurve curve) {
    if (curve.startingLoss().isEmpty()) {
      return Optional.empty();
    }
    double start = curve.startingLoss().getAsDouble();
    return swinging("training", curve.series(EpochFigures::trainLoss), TRAIN_SWING, start)
        .or(
            () ->
                swinging(
                    "validation",
                    curve.series(EpochFigures::validationLoss),
                    VALIDATION_SWING,
                    start));
  }

  private static Optional<Finding> swinging(String part, Series losses, double most, double start) {
    int from = Math.max(0, losses.size() - EPOCHS);
    double rises = 0;
    double falls = 0;
    for (int i = from + 1; i < losses.size(); i++) {
      double change = losses.value(i) - losses.value(i - 1);
      rises += Math.max(0, change);
      falls += Math.max(0, -change);
    }
    double swing = Math.min(rises, falls) / start;
    return losses.size() < LEAST_EPOCHS || !(swing > most)
        ? Optional.empty()
        : Optional.of(finding(part, losses, from, swing));
  }

  private static Finding finding(String part, Series losses, int from, double swing) {
    int epochs = losses.size() - from;
    return new Finding(
        losses.epoch(from),
        Map.of("epochs", (double) epochs, part + "SwingByStartingLoss", swing),
        "in the last "
            + epochs
            + " epochs the "
            + part
            + " loss went up and down by "
            + Figures.percent(swing)
            + " of the loss before the first step");
  }
}
