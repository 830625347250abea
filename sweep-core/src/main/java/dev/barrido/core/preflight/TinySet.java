package dev.barrido.core.preflight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The attempt to learn a handful of rows by heart, regularization off, at the learning rate that
 * came closest.
 *
 * @param rows how many; at least 1
 * @param learningRate null when the update rule has none
 * @param steps updates made, each with all the rows
 * @param losses on the way, the first before any update, the last one at the end; finite, and empty
 *     when not even the first was
 */
public record TinySet(int rows, @Nullable Double learningRate, int steps, List<Double> losses) {
  /** Of the loss of a constant answer: what counts as about zero. */
  private static final double ABOUT_ZERO = 0.05;

  public TinySet {
    losses = List.copyOf(losses);
    losses.forEach(loss -> Finite.check("a loss on few rows", loss));
  }

  /** Whether rows with this loss are known by heart. */
  public static boolean learned(double loss, ChanceLoss chance) {
    return loss <= target(chance);
  }

  static double target(ChanceLoss chance) {
    return ABOUT_ZERO * chance.constant();
  }

  /** The loss at the end; null when there was none. */
  @Nullable Double reached() {
    return losses.isEmpty() ? null : losses.get(losses.size() - 1);
  }
}
