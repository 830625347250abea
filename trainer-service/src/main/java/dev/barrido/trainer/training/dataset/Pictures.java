package dev.barrido.trainer.training.dataset;

import java.util.SplittableRandom;

/** Draws 28x28 pictures of two classes. */
interface Pictures {
  /** Pixels a side. */
  int SIDE = 28;

  /** Pixels a picture. */
  int PIXELS = SIDE * SIDE;

  /** A white pixel. */
  byte ON = (byte) 255;

  /** Draws the next picture into black pixels, and returns its class. */
  int draw(SplittableRandom random, byte[] pixels, int offset);

  /** So many pictures, the same for the same seed. */
  default Examples examples(int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    byte[] pixels = new byte[Math.multiplyExact(rows, PIXELS)];
    float[] classes = new float[rows];
    for (int row = 0; row < rows; row++) {
      classes[row] = draw(random, pixels, row * PIXELS);
    }
    return new Examples(new ByteFeatures(pixels, PIXELS), classes);
  }
}
