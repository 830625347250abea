package dev.barrido.trainer.training.dataset;

import static dev.barrido.trainer.training.dataset.Pictures.ON;
import static dev.barrido.trainer.training.dataset.Pictures.PIXELS;
import static dev.barrido.trainer.training.dataset.Pictures.SIDE;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Regions of white pixels, convex and not, as {@link ConvexData} needs them. */
final class Regions {
  private static final double MORE_PLANES_ALONE = 1 - 0.195;
  private static final double MORE_PLANES_IN_UNION = 1 - 0.07;
  private static final int LEAST_ALONE = 19;
  private static final int LEAST_IN_UNION = 10;
  private static final int PAIRS_CHECKED = 400;

  private Regions() {}

  static byte[] convex(SplittableRandom random) {
    return intersection(random, MORE_PLANES_ALONE, LEAST_ALONE);
  }

  static byte[] notConvex(SplittableRandom random) {
    while (true) {
      byte[] union = new byte[PIXELS];
      int parts = 2 + random.nextInt(3);
      for (int part = 0; part < parts; part++) {
        byte[] convex = intersection(random, MORE_PLANES_IN_UNION, LEAST_IN_UNION);
        for (int i = 0; i < PIXELS; i++) {
          union[i] |= convex[i];
        }
      }
      if (!looksConvex(union, random)) {
        return union;
      }
    }
  }

  static int size(byte[] region) {
    return (int) IntStream.range(0, PIXELS).filter(i -> region[i] == ON).count();
  }

  /** Whether the middle between any two of its pixels, to the nearest pixel, is its own. */
  static boolean looksConvex(byte[] region, SplittableRandom random) {
    int[] on = IntStream.range(0, PIXELS).filter(i -> region[i] == ON).toArray();
    for (int pair = 0; pair < PAIRS_CHECKED; pair++) {
      int one = on[random.nextInt(on.length)];
      int other = on[random.nextInt(on.length)];
      int y = one / SIDE + other / SIDE;
      int x = one % SIDE + other % SIDE;
      boolean inside =
          region[y / 2 * SIDE + x / 2] == ON
              || region[(y + 1) / 2 * SIDE + (x + 1) / 2] == ON
              || region[(y + 1) / 2 * SIDE + x / 2] == ON
              || region[y / 2 * SIDE + (x + 1) / 2] == ON;
      if (!inside) {
        return false;
      }
    }
    return true;
  }

  private static byte[] intersection(SplittableRandom random, double more, int least) {
    while (true) {
      byte[] region = new byte[PIXELS];
      Arrays.fill(region, ON);
      do {
        cut(region, random);
      } while (random.nextDouble() < more);
      if (size(region) >= least) {
        return region;
      }
    }
  }

  /** Takes away what lies behind a line through a random point at a random angle. */
  private static void cut(byte[] region, SplittableRandom random) {
    double x0 = random.nextDouble() * SIDE;
    double y0 = random.nextDouble() * SIDE;
    double angle = random.nextDouble() * 2 * Math.PI;
    double dx = Math.cos(angle);
    double dy = Math.sin(angle);
    for (int i = 0; i < PIXELS; i++) {
      double side = (i % SIDE + 0.5 - x0) * dx + (i / SIDE + 0.5 - y0) * dy;
      if (side < 0) {
        region[i] = 0;
      }
    }
  }
}
