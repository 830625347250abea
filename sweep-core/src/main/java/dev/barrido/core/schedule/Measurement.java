package dev.barrido.core.schedule;

/**
 * What one trial reached at one epoch.
 *
 * @param trial its number
 * @param epoch from 1
 * @param loss the objective there; finite, smaller is better
 */
public record Measurement(int trial, int epoch, double loss) {
  public Measurement {
    if (trial < 0 || epoch < 1 || !Double.isFinite(loss)) {
      throw new IllegalArgumentException(
          "a measurement: expected trial >= 0, epoch >= 1 and a finite loss, got trial "
              + trial
              + ", epoch "
              + epoch
              + ", loss "
              + loss);
    }
  }
}
