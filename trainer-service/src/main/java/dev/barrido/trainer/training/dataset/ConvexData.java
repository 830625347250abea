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
 * of white pixels, so that both classes have the same histogram. Results compare with published
 * ones in their order of magnitude only.
 */
final class ConvexData implements Pictures {
  private static final int PIXELS_A_BIN = 14;
  private static final int MOST_WAITING = 64;

  private final Map<Integer, Deque<byte[]>> convex = new HashMap<>();
  private final Map<Integer, Deque<byte[]>> others = new HashMap<>();
  private final Deque<byte[]> pair = new ArrayDeque<>();

  @Override
  public int draw(SplittableRandom random, byte[] pixels, int offset) {
    if (pair.isEmpty()) {
      findPair(random);
    }
    boolean isConvex = pair.size() == 2;
    System.arraycopy(pair.remove(), 0, pixels, offset, PIXELS);
    return isConvex ? 1 : 0;
  }

  private void findPair(SplittableRandom random) {
    while (true) {
      byte[] one = Regions.convex(random);
      if (match(one, convex, others)) {
        return;
      }
      byte[] other = Regions.notConvex(random);
      if (match(other, others, convex)) {
        return;
      }
    }
  }

  /** Pairs a region with one of the other class that waits in its bin, or lets it wait. */
  private boolean match(
      byte[] region, Map<Integer, Deque<byte[]>> own, Map<Integer, Deque<byte[]>> opposite) {
    int bin = Regions.size(region) / PIXELS_A_BIN;
    Deque<byte[]> waiting = opposite.getOrDefault(bin, new ArrayDeque<>());
    if (waiting.isEmpty()) {
      Deque<byte[]> queue = own.computeIfAbsent(bin, key -> new ArrayDeque<>());
      if (queue.size() < MOST_WAITING) {
        queue.add(region);
      }
      return false;
    }
    boolean regionIsConvex = own == convex;
    pair.add(regionIsConvex ? region : waiting.remove());
    pair.add(regionIsConvex ? waiting.remove() : region);
    return true;
  }
}
