package dev.barrido.trainer.training.dataset;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * White regions in 28x28 pictures: not convex (class 0) or convex (class 1)? A convex region is an
 * intersection of half-planes; another is a union of two to four of those that fails a check.
 *
 * <p>Paper: Larochelle et al., ICML 2007, as in Bergstra, Bengio, JMLR 13, 2012, section 2.3.
 *
 * <p>Difference: drawn so, the two classes differ in their numbers of white pixels, which gives the
 * class away. Pictures are therefore taken in pairs, one of each class, with nearly the same number
 * of white pixels; what finds no partner is thrown away. Both classes then have the same histogram,
 * and results compare with published ones in their order of magnitude only.
 */
final class ConvexData implements Pictures {
  private static final int PIXELS_A_BIN = 8;
  private static final int MOST_WAITING = 64;

  private final Map<Integer, Deque<Region>> convex = new HashMap<>();
  private final Map<Integer, Deque<Region>> others = new HashMap<>();
  private final Deque<Drawn> ready = new ArrayDeque<>();

  @Override
  public int draw(SplittableRandom random, byte[] pixels, int offset) {
    while (ready.isEmpty()) {
      match(new Drawn(Regions.convex(random), 1), convex, others);
      match(new Drawn(Regions.notConvex(random), 0), others, convex);
    }
    Drawn drawn = ready.remove();
    drawn.region.paint(pixels, offset);
    return drawn.label;
  }

  /** Pairs a region with one of the other class that waits in its bin, or lets it wait. */
  private void match(
      Drawn drawn, Map<Integer, Deque<Region>> own, Map<Integer, Deque<Region>> opposite) {
    int bin = drawn.region.size() / PIXELS_A_BIN;
    Deque<Region> partners = opposite.computeIfAbsent(bin, key -> new ArrayDeque<>());
    if (!partners.isEmpty()) {
      ready.add(drawn);
      ready.add(new Drawn(partners.remove(), 1 - drawn.label));
      return;
    }
    Deque<Region> waiting = own.computeIfAbsent(bin, key -> new ArrayDeque<>());
    if (waiting.size() < MOST_WAITING) {
      waiting.add(drawn.region);
    }
  }

  private record Drawn(Region region, int label) {}
}
