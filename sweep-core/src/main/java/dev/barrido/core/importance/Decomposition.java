package dev.barrido.core.importance;

import java.util.List;

/**
 * The variance of a tree's prediction over the whole space, and the part of it that some parameters
 * explain alone. Exact: the square of a marginal is integrated leaf by leaf, since two leaves share
 * the product of what their extents share.
 */
final class Decomposition {
  private final Extent[][] extents;
  private final double[] weighted;
  private final double variance;

  /** Of the leaves of one tree, which cover the space. */
  Decomposition(List<Leaf> leaves) {
    double mean = leaves.stream().mapToDouble(leaf -> leaf.volume() * leaf.loss()).sum();
    this.extents = leaves.stream().map(Leaf::extents).toArray(Extent[][]::new);
    this.weighted =
        leaves.stream().mapToDouble(leaf -> leaf.volume() * (leaf.loss() - mean)).toArray();
    this.variance =
        leaves.stream()
            .mapToDouble(leaf -> leaf.volume() * (leaf.loss() - mean) * (leaf.loss() - mean))
            .sum();
  }

  double variance() {
    return variance;
  }

  /** The variance of the marginal over these parameters, all others averaged out. */
  double marginal(int... parameters) {
    double sum = 0;
    for (int one = 0; one < weighted.length; one++) {
      sum += weighted[one] * weighted[one] * density(one, one, parameters);
      for (int other = 0; other < one; other++) {
        sum += 2 * weighted[one] * weighted[other] * density(one, other, parameters);
      }
    }
    return sum;
  }

  /** What two leaves share along the parameters, in terms of their sizes there. */
  private double density(int one, int other, int[] parameters) {
    double density = 1;
    for (int parameter : parameters) {
      Extent mine = extents[one][parameter];
      Extent theirs = extents[other][parameter];
      double overlap = mine.overlap(theirs);
      if (overlap == 0) {
        return 0;
      }
      density *= overlap / (mine.size() * theirs.size());
    }
    return density;
  }
}
