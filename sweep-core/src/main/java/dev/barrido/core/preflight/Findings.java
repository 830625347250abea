package dev.barrido.core.preflight;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was measured on the first batches of a training.
 *
 * @param firstLoss before any update, regularization off; null when it was not finite
 * @param rates from the lowest; empty when the update rule has no learning rate
 * @param ownRate the learning rate of the point that was checked; null when the sweep is yet to
 *     choose one, or the update rule has none
 */
public record Findings(
    ChanceLoss chance,
    @Nullable Double firstLoss,
    PenaltyProbe penalty,
    TinySet tinySet,
    List<RateProbe> rates,
    @Nullable Double ownRate) {
  public Findings {
    Finite.check("the first loss", firstLoss);
    rates = rates.stream().sorted(Comparator.comparingDouble(RateProbe::learningRate)).toList();
  }
}
