package dev.barrido.core.sweep;

import dev.barrido.core.trial.Reached;
import dev.barrido.core.trial.TrialResult;
import org.jspecify.annotations.Nullable;

/**
 * The trial that reached the most, as {@link Reached} orders it; among equals the lowest number,
 * whichever ended first.
 */
public record BestTrial(int number, Reached reached) {
  /** One that reached the only objective's loss. */
  public BestTrial(int number, double loss) {
    this(number, Reached.of(loss));
  }

  /** Its loss, of several that of the first objective. */
  public double loss() {
    return reached.loss();
  }

  /** The trial that reached the most, whether or not it meets the constraints. */
  static @Nullable BestTrial nearest(@Nullable BestTrial best, int number, TrialResult result) {
    Reached reached = result.reached();
    if (reached == null) {
      return best;
    }
    BestTrial other = new BestTrial(number, reached);
    return best == null || other.beats(best) ? other : best;
  }

  private boolean beats(BestTrial best) {
    int order = reached.compareTo(best.reached);
    return order < 0 || (order == 0 && number < best.number);
  }
}
