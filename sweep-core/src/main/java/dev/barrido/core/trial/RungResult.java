package dev.barrido.core.trial;

/**
 * What a trial had reached when it came to a rung.
 *
 * @param epoch of the rung, from 1
 * @param loss its best so far; finite
 */
public record RungResult(int epoch, double loss) {
  public RungResult {
    if (epoch < 1 || !Double.isFinite(loss)) {
      throw new IllegalArgumentException(
          "a rung: expected epoch >= 1 and a finite loss, got " + epoch + " and " + loss);
    }
  }
}
