package dev.barrido.core.diagnosis;

import java.util.Map;
import java.util.Optional;

/** The loss falls, but so slowly that the training ends before it gets anywhere. */
final class SlowLoss implements Rule {
  /** From so many epochs on. */
  static final int EPOCHS = 5;

  /** The training loss is still above this part of the one before the first step. */
  static final double UNSOLVED = 0.6;

  /** The median ratio of update to weight; a fifth of what is healthy. */
  static final double RATIO = 2e-4;

  /** Where ratios were not measured, from so many epochs on. */
  static final int EPOCHS_BY_SHAPE = 10;

  /**
   * The later half of the epochs brings at least this part of what the earlier half did: a line.
   */
  static final double STEADY = 0.6;

  /** And altogether at least this part of the starting loss; less may be no fall at all. */
  static final double FALL = 0.02;

  @Override
  public DiagnosisKind kind() {
    return DiagnosisKind.LEARNING_RATE_TOO_LOW;
  }

  @Override
  public String measured() {
    return "L, and the median ratio of update to weight over "
        + EPOCHS
        + " epochs; where no ratio is measured, how straight the curve is";
  }

  @Override
  public String threshold() {
    return "L > "
        + UNSOLVED
        + " L0 with a ratio <= "
        + RATIO
        + ", from epoch "
        + EPOCHS
        + "; or L > "
        + UNSOLVED
        + " L0 where each half of the curve fell by at least "
        + STEADY
        + " of the other, both by > "
        + FALL
        + " L0, from epoch "
        + EPOCHS_BY_SHAPE;
  }

  @Override
  public Optional<Finding> look(LearningCurve curve) {
    Series losses = curve.series(EpochFigures::trainLoss);
    if (losses.size() < EPOCHS || !(losses.last() > UNSOLVED * start(curve))) {
      return Optional.empty();
    }
    Series ratios = curve.series(EpochFigures::updateRatio);
    if (ratios.size() == 0) {
      return byShape(losses, start(curve));
    }
    double ratio = ratios.medianOfLast(EPOCHS);
    return ratio > RATIO || ratio == 0
        ? Optional.empty()
        : Optional.of(
            new Finding(
                losses.epoch(0),
                Map.of(
                    "trainLoss", losses.last(), "startingLoss", start(curve), "updateRatio", ratio),
                slow(losses, start(curve))
                    + ", with steps of "
                    + Figures.of(ratio)
                    + " of the weights; about 0.001 is healthy"));
  }

  private static Optional<Finding> byShape(Series losses, double start) {
    int middle = losses.size() / 2;
    double early = losses.value(0) - losses.value(middle);
    double late = losses.value(middle) - losses.last();
    boolean line = late >= STEADY * early && early >= STEADY * late && early + late > FALL * start;
    return losses.size() < EPOCHS_BY_SHAPE || !line
        ? Optional.empty()
        : Optional.of(
            new Finding(
                losses.epoch(0),
                Map.of(
                    "trainLoss",
                    losses.last(),
                    "startingLoss",
                    start,
                    "lateFallByEarlyFall",
                    late / early),
                slow(losses, start) + ", and the curve is still a line"));
  }

  private static double start(LearningCurve curve) {
    return curve.startingLoss().orElseThrow();
  }

  private static String slow(Series losses, double start) {
    return "after "
        + losses.epoch(losses.size() - 1)
        + " epochs the training loss is "
        + Figures.of(losses.last())
        + ", from "
        + Figures.of(start);
  }
}
