package dev.barrido.core.sweep;

import dev.barrido.core.trial.TrialResult;
import org.jspecify.annotations.Nullable;

/** The trial with the lowest loss; among equals the lowest number, whichever ended first. */
public record BestTrial(int number, double loss) {
  static @Nullable BestTrial better(@Nullable BestTrial best, int number, TrialResult result) {
    if (result.loss().isEmpty()) {
      return best;
    }
    BestTrial other = new BestTrial(number, result.loss().getAsDouble());
    return best == null || other.beats(best) ? other : best;
  }

  private boolean beats(BestTrial best) {
    return loss < best.loss || (loss == best.loss && number < best.number);
  }
}
