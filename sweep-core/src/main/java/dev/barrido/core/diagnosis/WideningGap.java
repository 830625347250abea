package dev.barrido.core.diagnosis;

import java.util.Map;
import java.util.Optional;

/** The network learns its rows by heart: the training loss falls on, the validation loss rises. */
final class WideningGap implements Rule {
  /** The validation loss is so many times its lowest. */
  static final double RISE = 1.25;

  /** Judged by the median of so many epochs, and so many epochs after the lowest. */
  static final int EPOCHS = 3;

  /** How far it is above the training loss, as a part of the loss before the first step. */
  static final double GAP = 0.3;

  @Override
  public DiagnosisKind kind() {
    return DiagnosisKind.OVERFITTING;
  }

  @Override
  public String measured() {
    return "the validation loss V (median of " + EPOCHS + " epochs), its lowest V*, and L";
  }

  @Override
  public String threshold() {
    return "V > "
        + RISE
        + " V*, V - L > "
        + GAP
        + " L0, and L lower than at V*, "
        + EPOCHS
        + " epochs after it or later";
  }

  @Override
  public Optional<Finding> look(LearningCurve curve) {
    Series validation = curve.series(EpochFigures::validationLoss);
    Series train = curve.series(EpochFigures::trainLoss);
    int lowest = validation.size() < 2 * EPOCHS ? 0 : validation.lowest();
    if (train.size() < EPOCHS || validation.size() - 1 - lowest < EPOCHS) {
      return Optional.empty();
    }
    double least = validation.value(lowest);
    double now = validation.medianOfLast(EPOCHS);
    double learned = train.medianOfLast(EPOCHS);
    boolean apart = now - learned > GAP * curve.startingLoss().orElseThrow();
    boolean fallen = learned < train.value(Math.min(lowest, train.size() - 1));
    return !(now > RISE * least) || !apart || !fallen
        ? Optional.empty()
        : Optional.of(
            new Finding(
                validation.epoch(lowest),
                Map.of("validationLoss", now, "lowestValidationLoss", least, "trainLoss", learned),
                "the validation loss rose from "
                    + Figures.of(least)
                    + " to "
                    + Figures.of(now)
                    + " while the training loss fell to "
                    + Figures.of(learned)));
  }
}
