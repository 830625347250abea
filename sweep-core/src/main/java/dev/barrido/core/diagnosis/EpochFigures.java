package dev.barrido.core.diagnosis;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one epoch tells about a training; whatever was not measured is null. All figures are finite,
 * losses and errors are better when lower.
 *
 * @param epoch from 1
 * @param diverged whether a loss or a weight was infinite or not a number
 * @param initialLoss of the first minibatch, before any step; told with the first epoch
 * @param trainLoss the mean over the epoch's minibatches, penalties included
 * @param validationLoss without penalties
 * @param validationError the fraction of wrong classes, or the root of the mean squared error
 * @param guessError the validation error of who does not look at the inputs
 * @param updateRatio the norm of a step over the norm of the weights, of all layers together
 * @param lowestUpdateRatio of the layer where it is lowest
 * @param highestUpdateRatio of the layer where it is highest
 * @param idleUnits the part of the units, 0 to 1, through which nothing can be learned
 */
public record EpochFigures(
    int epoch,
    boolean diverged,
    @Nullable Double initialLoss,
    @Nullable Double trainLoss,
    @Nullable Double validationLoss,
    @Nullable Double validationError,
    @Nullable Double guessError,
    @Nullable Double updateRatio,
    @Nullable Double lowestUpdateRatio,
    @Nullable Double highestUpdateRatio,
    @Nullable Double idleUnits) {
  public EpochFigures {
    if (epoch < 1) {
      throw new IllegalArgumentException("an epoch: expected a number >= 1, got " + epoch);
    }
  }

  /** Out of metrics by name, as trainers measure them. */
  public static EpochFigures of(int epoch, boolean diverged, Map<String, Double> metrics) {
    return new EpochFigures(
        epoch,
        diverged,
        metrics.get("train.initialLoss"),
        metrics.get("train.loss"),
        metrics.get("validation.loss"),
        error(metrics),
        metrics.get("validation.guessError"),
        metrics.get("train.updateRatio"),
        metrics.get("train.updateRatioLowest"),
        metrics.get("train.updateRatioHighest"),
        idle(metrics));
  }

  /** Whether there is anything that a rule could look at. */
  public boolean tell() {
    return diverged
        || Stream.of(trainLoss, validationLoss, validationError, updateRatio, idleUnits)
            .anyMatch(Objects::nonNull);
  }

  private static @Nullable Double error(Map<String, Double> metrics) {
    Double error = metrics.get("validation.error");
    Double accuracy = metrics.get("validation.accuracy");
    return error != null || accuracy == null ? error : Double.valueOf(1 - accuracy);
  }

  /** A network of layers of both kinds suffers from the worse of the two. */
  private static @Nullable Double idle(Map<String, Double> metrics) {
    Double dead = metrics.get("train.deadUnits");
    Double saturated = metrics.get("train.saturatedUnits");
    if (dead == null || saturated == null) {
      return dead == null ? saturated : dead;
    }
    return Math.max(dead, saturated);
  }
}
