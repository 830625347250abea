package dev.barrido.core.diagnosis;

import java.util.Map;
import java.util.Optional;

/** The loss no longer falls, though even the training rows are not learned. */
final class HighFloor implements Rule {
  /** From so many epochs on. */
  static final int EPOCHS = 30;

  /** From so many on when the training is complete. */
  static final int EPOCHS_OF_COMPLETED = 10;

  /** The last third of the epochs brought less than this part of the loss. */
  static final double FALL = 0.1;

  /** The training loss is above this part of the one before the first step. */
  static final double LOSS = 0.4;

  /** The validation error is above this part of that of guessing. */
  static final double ERROR = 0.45;

  /** The validation loss is not as far above the training loss as when overfitting. */
  static final double GAP = WideningGap.GAP;

  @Override
  public DiagnosisKind kind() {
    return DiagnosisKind.UNDERFITTING;
  }

  @Override
  public String measured() {
    return "L, what its last third brought, and the validation error E against guessing";
  }

  @Override
  public String threshold() {
    return "fell by < "
        + FALL
        + " of itself, L > "
        + LOSS
        + " L0, E > "
        + ERROR
        + " of guessing, V - L <= "
        + GAP
        + " L0, from epoch "
        + EPOCHS
        + ", or "
        + EPOCHS_OF_COMPLETED
        + " when the training is complete";
  }

  @Override
  public Optional<Finding> look(LearningCurve curve) {
    Series losses = curve.series(EpochFigures::trainLoss);
    if (losses.size() < (curve.completed() ? EPOCHS_OF_COMPLETED : EPOCHS)) {
      return Optional.empty();
    }
    int third = losses.size() / 3;
    double level = losses.medianOfLast(3);
    double before = losses.median(losses.size() - third - 3, losses.size() - third);
    double start = curve.startingLoss().orElseThrow();
    boolean flat = before - level < FALL * before;
    return !flat || !(level > LOSS * start) || !isPoor(curve) || isOverfit(curve, level, start)
        ? Optional.empty()
        : Optional.of(finding(curve, losses, third, level, start));
  }

  private static boolean isPoor(LearningCurve curve) {
    Series errors = curve.series(EpochFigures::validationError);
    Series guesses = curve.series(EpochFigures::guessError);
    return errors.size() > 0
        && guesses.size() > 0
        && errors.medianOfLast(3) > ERROR * guesses.last();
  }

  private static boolean isOverfit(LearningCurve curve, double level, double start) {
    Series validation = curve.series(EpochFigures::validationLoss);
    return validation.size() > 0 && validation.medianOfLast(3) - level > GAP * start;
  }

  private static Finding finding(
      LearningCurve curve, Series losses, int third, double level, double start) {
    double error = curve.series(EpochFigures::validationError).medianOfLast(3);
    return new Finding(
        losses.epoch(losses.size() - 1 - third),
        Map.of("trainLoss", level, "startingLoss", start, "validationError", error),
        "the training loss stays at "
            + Figures.of(level)
            + ", from "
            + Figures.of(start)
            + " before the first step, and the validation error at "
            + Figures.of(error));
  }
}
