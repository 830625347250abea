package dev.barrido.core.search;

/**
 * Normal densities of one width at many places, counted in cells a tenth as wide: a sum of them
 * costs the cells within six widths, however many there are.
 */
final class SharpKernels {
  private static final int CELLS_A_WIDTH = 10;
  private static final int WIDTHS = 6;
  private static final int REACH = WIDTHS * CELLS_A_WIDTH;

  private final double width;
  private final double cells;
  private final int[] counts;
  private final double[] heights;
  private boolean empty = true;

  SharpKernels(double width) {
    this.width = width;
    this.cells = CELLS_A_WIDTH / width;
    this.counts = new int[(int) Math.round(cells) + 1];
    this.heights = new double[counts.length];
  }

  double width() {
    return width;
  }

  void add(double mean) {
    int cell = (int) Math.round(mean * cells);
    if (counts[cell]++ == 0) {
      boolean nearAnEnd = cell < REACH || cell >= counts.length - REACH;
      heights[cell] = nearAnEnd ? ParzenDensity.height(cell / cells, width) : 1 / width;
    }
    empty = false;
  }

  /** The sum of the densities, each one within the interval, times the root of two pi. */
  double sum(double unit) {
    if (empty) {
      return 0;
    }
    int middle = (int) Math.round(unit * cells);
    int end = Math.min(counts.length - 1, middle + REACH);
    double sum = 0;
    for (int cell = Math.max(0, middle - REACH); cell <= end; cell++) {
      if (counts[cell] > 0) {
        double z = (unit - cell / cells) / width;
        sum += counts[cell] * Math.exp(-z * z / 2) * heights[cell];
      }
    }
    return sum;
  }
}
