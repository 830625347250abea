package dev.barrido.core.importance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A regression tree as its leaves, which cover the space without overlap. */
final class RegressionTree {
  /** The part of the parameters that each node may be divided along, as in the authors' forest. */
  private static final double PARAMETERS_TRIED = 5.0 / 6;

  private final Samples samples;
  private final RandomGenerator random;
  private final List<Leaf> leaves = new ArrayList<>();

  private RegressionTree(Samples samples, RandomGenerator random) {
    this.samples = samples;
    this.random = random;
  }

  /** The leaves of a tree grown on a bootstrap sample. */
  static List<Leaf> grown(Samples samples, RandomGenerator random) {
    RegressionTree tree = new RegressionTree(samples, random);
    int[] rows = random.ints(samples.size(), 0, samples.size()).toArray();
    tree.grow(rows, samples.everywhere());
    return tree.leaves;
  }

  private void grow(int[] rows, Extent[] extents) {
    Split split = rows.length < 2 * Split.LEAST ? null : best(rows, extents);
    if (split == null) {
      leaves.add(
          new Leaf(extents, Arrays.stream(rows).mapToDouble(samples::loss).average().orElse(0)));
      return;
    }
    grow(split.leftSamples(), with(extents, split.parameter(), split.left()));
    grow(split.rightSamples(), with(extents, split.parameter(), split.right()));
  }

  private @Nullable Split best(int[] rows, Extent[] extents) {
    Split best = null;
    for (int parameter : tried()) {
      Split split = Split.best(samples, rows, extents[parameter], parameter);
      if (split != null && (best == null || split.gain() > best.gain())) {
        best = split;
      }
    }
    return best;
  }

  /** Some of the parameters, drawn without replacement. */
  private int[] tried() {
    int[] parameters = new int[samples.parameters()];
    for (int i = 0; i < parameters.length; i++) {
      int place = random.nextInt(i + 1);
      parameters[i] = parameters[place];
      parameters[place] = i;
    }
    return Arrays.copyOf(parameters, (int) Math.ceil(parameters.length * PARAMETERS_TRIED));
  }

  private static Extent[] with(Extent[] extents, int parameter, Extent extent) {
    Extent[] changed = extents.clone();
    changed[parameter] = extent;
    return changed;
  }
}
