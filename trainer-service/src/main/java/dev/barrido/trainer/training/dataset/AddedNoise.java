package dev.barrido.trainer.training.dataset;

import java.util.random.RandomGenerator;

/**
 * Normally distributed noise.
 *
 * @param deviations its standard deviation in each column
 */
record AddedNoise(float[] deviations) implements Variation {
  @Override
  public void vary(float[] values, int offset, RandomGenerator random) {
    for (int i = 0; i < deviations.length; i++) {
      values[offset + i] += (float) (deviations[i] * random.nextGaussian());
    }
  }
}
