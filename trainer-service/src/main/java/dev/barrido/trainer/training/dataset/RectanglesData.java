package dev.barrido.trainer.training.dataset;

import java.util.SplittableRandom;

/**
 * Outlines of rectangles in 28x28 pictures: tall (class 0) or wide (class 1)? Outlines are one
 * pixel thick; height and width are uniform with |height - width| of at least 3, the position is
 * uniform such that the outline fits.
 *
 * <p>Paper: Larochelle, Erhan, Courville, Bergstra, Bengio, "An Empirical Evaluation of Deep
 * Architectures on Problems with Many Factors of Variation", ICML 2007; sizes as in Bergstra,
 * Bengio, JMLR 13, 2012, section 2.3.
 */
final class RectanglesData implements Pictures {
  private static final int LEAST_DIFFERENCE = 3;

  @Override
  public int draw(SplittableRandom random, byte[] pixels, int offset) {
    int height;
    int width;
    do {
      height = 1 + random.nextInt(SIDE);
      width = 1 + random.nextInt(SIDE);
    } while (Math.abs(height - width) < LEAST_DIFFERENCE);
    int top = random.nextInt(SIDE - height + 1);
    int left = random.nextInt(SIDE - width + 1);
    for (int x = left; x < left + width; x++) {
      pixels[offset + top * SIDE + x] = ON;
      pixels[offset + (top + height - 1) * SIDE + x] = ON;
    }
    for (int y = top; y < top + height; y++) {
      pixels[offset + y * SIDE + left] = ON;
      pixels[offset + y * SIDE + left + width - 1] = ON;
    }
    return width > height ? 1 : 0;
  }
}
