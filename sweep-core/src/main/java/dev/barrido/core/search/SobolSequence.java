package dev.barrido.core.search;

/**
 * Sobol's sequence with Owen's scrambling: of the first 2^m points every binary box of volume 2^-m
 * that the sequence can serve holds one, and each point alone is uniform.
 */
final class SobolSequence {
  private static final double UNIT = 0x1p-32;

  private final int[][] directions;
  private final long seed;

  /**
   * A sequence.
   *
   * @param seed decides the scrambling
   */
  SobolSequence(int dimensions, long seed) {
    this.directions = DirectionNumbers.of(dimensions);
    this.seed = seed;
  }

  /**
   * One coordinate of one point, above 0 and below 1.
   *
   * @param index counts the points, from 0; they come again after 2^32
   */
  double at(long index, int dimension) {
    int digits = scrambled(plain(index, dimension), Mixing.mixed(seed, dimension));
    return (Integer.toUnsignedLong(digits) + 0.5) * UNIT;
  }

  /** The sum modulo 2 of the direction numbers of the index's binary digits. */
  int plain(long index, int dimension) {
    int digits = 0;
    for (int bit = 0; bit < DirectionNumbers.BITS; bit++) {
      digits ^= (int) (index >>> bit & 1) * directions[dimension][bit];
    }
    return digits;
  }

  /** Each binary digit flipped or not by chance, the chance depending on all digits before it. */
  private static int scrambled(int digits, long seed) {
    int flips = 0;
    for (int bit = 0; bit < DirectionNumbers.BITS; bit++) {
      long before =
          (1L << bit) | (Integer.toUnsignedLong(digits) >>> (DirectionNumbers.BITS - bit));
      flips |= (int) (Mixing.mixed(seed, before) & 1) << (DirectionNumbers.BITS - 1 - bit);
    }
    return digits ^ flips;
  }
}
