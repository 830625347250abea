package dev.barrido.core.search;

/** Turns neighbouring numbers into unrelated ones, always the same way. */
final class Mixing {
  /** The golden ratio's bits: multiples of it are spread evenly over all longs. */
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private Mixing() {}

  /** A hash of two numbers: the second one spread, then the finaliser of MurmurHash3. */
  static long mixed(long seed, long value) {
    long z = seed + value * GOLDEN;
    z = (z ^ (z >>> 33)) * 0xff51afd7ed558ccdL;
    z = (z ^ (z >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return z ^ (z >>> 33);
  }
}
