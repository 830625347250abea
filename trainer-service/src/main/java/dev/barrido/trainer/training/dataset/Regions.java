package dev.barrido.trainer.training.dataset;

import static dev.barrido.trainer.training.dataset.Pictures.SIDE;

import java.util.SplittableRandom;

/** Draws regions, convex and not, as {@link ConvexData} needs them. */
final class Regions {
  private static final double MORE_PLANES_ALONE = 1 - 0.195;
  private static final double MORE_PLANES_IN_UNION = 1 - 0.07;
  private static final int LEAST_ALONE = 19;
  private static final int LEAST_IN_UNION = 10;
  private static final int MOST_PARTS = 4;
  private static final int PAIRS_CHECKED = 400;

  private Regions() {}

  /** An intersection of half-planes. */
  static Region convex(SplittableRandom random) {
    return intersection(random, MORE_PLANES_ALONE, LEAST_ALONE);
  }

  /** A union of two to four intersections that is seen not to be convex. */
  static Region notConvex(SplittableRandom random) {
    while (true) {
      Region union = Region.empty();
      int parts = random.nextInt(2, MOST_PARTS + 1);
      for (int part = 0; part < parts; part++) {
        union.add(intersection(random, MORE_PLANES_IN_UNION, LEAST_IN_UNION));
      }
      if (!looksConvex(union, random)) {
        return union;
      }
    }
  }

  /** Whether between pairs of its pixels the middle, to the nearest pixel, is its own. */
  static boolean looksConvex(Region region, SplittableRandom random) {
    int[] places = region.places();
    for (int pair = 0; pair < PAIRS_CHECKED; pair++) {
      int one = places[random.nextInt(places.length)];
      int other = places[random.nextInt(places.length)];
      if (!hasMiddle(region, one % SIDE + other % SIDE, one / SIDE + other / SIDE)) {
        return false;
      }
    }
    return true;
  }

  /** Whether any of the up to four pixels around a middle is there; given twice its place. */
  private static boolean hasMiddle(Region region, int x2, int y2) {
    return region.has(x2 / 2, y2 / 2)
        || region.has((x2 + 1) / 2, (y2 + 1) / 2)
        || region.has((x2 + 1) / 2, y2 / 2)
        || region.has(x2 / 2, (y2 + 1) / 2);
  }

  /** As many cuts as a geometric number says; regions only shrink, so a small one ends early. */
  private static Region intersection(SplittableRandom random, double more, int least) {
    while (true) {
      Region region = Region.full();
      do {
        region.cut(random);
      } while (region.size() >= least && random.nextDouble() < more);
      if (region.size() >= least) {
        return region;
      }
    }
  }
}
