package dev.barrido.core.diagnosis;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Some layer hardly moves, though the others do: gradients vanish on their way down to it. */
final class VanishingSteps implements Rule {
  /**
   * The ratio of update to weight in the layer that moves least; a hundredth of what is healthy.
   */
  static final double RATIO = 1e-5;

  /** So many times more moves the layer that moves most; without that all steps are short. */
  static final double SPREAD = 100;

  /** From so many epochs on, judged by the median of as many. */
  static final int EPOCHS = 3;

  /**
   * A training loss above this part of the one before the first step: there is much to learn yet.
   */
  static final double UNSOLVED = 0.5;

  @Override
  public DiagnosisKind kind() {
    return DiagnosisKind.VANISHING_UPDATES;
  }

  @Override
  public String measured() {
    return "the ratios of update to weight of the layers where it is lowest and highest";
  }

  @Override
  public String threshold() {
    return "lowest <= "
        + RATIO
        + " and highest >= "
        + (int) SPREAD
        + " times that, or both 0, in the median of "
        + EPOCHS
        + " epochs, while L >= "
        + UNSOLVED
        + " L0";
  }

  @Override
  public Optional<Finding> look(LearningCurve curve) {
    Series lowest = curve.series(EpochFigures::lowestUpdateRatio);
    Series highest = curve.series(EpochFigures::highestUpdateRatio);
    if (lowest.size() < EPOCHS || highest.size() < EPOCHS || isSolved(curve)) {
      return Optional.empty();
    }
    double low = lowest.medianOfLast(EPOCHS);
    double high = highest.medianOfLast(EPOCHS);
    return low > RATIO || (high > 0 && high < SPREAD * low)
        ? Optional.empty()
        : Optional.of(
            new Finding(
                lowest.epoch(lowest.size() - EPOCHS),
                Map.of("lowestUpdateRatio", low, "highestUpdateRatio", high),
                "steps change the weights of a layer by "
                    + Figures.of(low)
                    + " of their size, those of another by "
                    + Figures.of(high)
                    + "; about 0.001 is healthy"));
  }

  private static boolean isSolved(LearningCurve curve) {
    OptionalDouble start = curve.startingLoss();
    Series losses = curve.series(EpochFigures::trainLoss);
    return start.isPresent() && losses.size() > 0 && losses.last() < UNSOLVED * start.getAsDouble();
  }
}
