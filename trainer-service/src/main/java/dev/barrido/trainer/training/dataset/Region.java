package dev.barrido.trainer.training.dataset;

import static dev.barrido.trainer.training.dataset.Pictures.ON;
import static dev.barrido.trainer.training.dataset.Pictures.SIDE;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * White pixels of a picture, a bit each: bit x of row y.
 *
 * @param rows one integer a row
 */
record Region(int[] rows) {
  private static final int FULL_ROW = (1 << SIDE) - 1;

  static Region empty() {
    return new Region(new int[SIDE]);
  }

  static Region full() {
    Region full = empty();
    Arrays.fill(full.rows, FULL_ROW);
    return full;
  }

  int size() {
    return Arrays.stream(rows).map(Integer::bitCount).sum();
  }

  boolean has(int x, int y) {
    return (rows[y] >> x & 1) == 1;
  }

  void add(Region other) {
    for (int y = 0; y < SIDE; y++) {
      rows[y] |= other.rows[y];
    }
  }

  /** Takes away what lies behind a line through a random point at a random angle. */
  void cut(SplittableRandom random) {
    double x0 = random.nextDouble() * SIDE;
    double y0 = random.nextDouble() * SIDE;
    double angle = random.nextDouble() * 2 * Math.PI;
    double dx = Math.cos(angle);
    double dy = Math.sin(angle);
    for (int y = 0; y < SIDE; y++) {
      double crossing = x0 - (y + 0.5 - y0) * dy / dx - 0.5;
      int right = (int) Math.max(0, Math.min(SIDE, Math.ceil(crossing)));
      int leftOfCrossing = (1 << right) - 1;
      rows[y] &= dx > 0 ? ~leftOfCrossing : leftOfCrossing;
    }
  }

  /** The places of its pixels: y * SIDE + x. */
  int[] places() {
    int[] places = new int[size()];
    int count = 0;
    for (int place = 0; place < SIDE * SIDE; place++) {
      if (has(place % SIDE, place / SIDE)) {
        places[count++] = place;
      }
    }
    return places;
  }

  void paint(byte[] pixels, int offset) {
    for (int place : places()) {
      pixels[offset + place] = ON;
    }
  }
}
