package dev.barrido.core.importance;

/**
 * A box of the space and what the tree predicts there.
 *
 * @param extents one a parameter
 */
record Leaf(Extent[] extents, double loss) {
  double volume() {
    double volume = 1;
    for (Extent extent : extents) {
      volume *= extent.size();
    }
    return volume;
  }
}
