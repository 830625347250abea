package dev.barrido.trainer.training.dataset;

import java.util.SplittableRandom;

/**
 * Interleaved spiral arms in the plane, one a class: at radius r from 0 to 1 an arm has turned by
 * one and a half times 2 pi r / 2 beyond its own start, and both coordinates get normal noise.
 */
final class SpiralsData {
  private static final double TURN = 1.5 * Math.PI;

  private final int classes;
  private final double noise;

  SpiralsData(int classes, double noise) {
    this.classes = classes;
    this.noise = noise;
  }

  Examples examples(int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] values = new float[2 * rows];
    float[] targets = new float[rows];
    for (int row = 0; row < rows; row++) {
      int arm = row % classes;
      double radius = Math.sqrt(random.nextDouble());
      double angle = 2 * Math.PI * arm / classes + TURN * radius;
      values[2 * row] = (float) (radius * Math.cos(angle) + noise * random.nextGaussian());
      values[2 * row + 1] = (float) (radius * Math.sin(angle) + noise * random.nextGaussian());
      targets[row] = arm;
    }
    return new Examples(new FloatFeatures(values, 2), targets);
  }
}
