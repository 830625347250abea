package dev.barrido.core.search;

/**
 * A bijection of 0 to size - 1 onto itself that needs no memory: a four-round Feistel network over
 * the next power of four, walked until it falls inside (Black, Rogaway, "Ciphers with Arbitrary
 * Finite Domains", CT-RSA 2002, section 3).
 */
final class Permutation {
  private static final int ROUNDS = 4;

  private final long size;
  private final long seed;
  private final boolean shuffles;
  private final int halfBits;

  private Permutation(long size, long seed, boolean shuffles) {
    this.size = size;
    this.seed = seed;
    this.shuffles = shuffles;
    int bits = 64 - Long.numberOfLeadingZeros(Math.max(1, size - 1));
    this.halfBits = (bits + 1) / 2;
  }

  static Permutation identity(long size) {
    return new Permutation(size, 0, false);
  }

  static Permutation seeded(long size, long seed) {
    return new Permutation(size, seed, true);
  }

  long size() {
    return size;
  }

  long at(long index) {
    if (!shuffles) {
      return index;
    }
    long place = encrypt(index);
    while (Long.compareUnsigned(place, size) >= 0) {
      place = encrypt(place);
    }
    return place;
  }

  /** The index that comes to this place: the inverse of {@link #at}. */
  long indexOf(long place) {
    if (!shuffles) {
      return place;
    }
    long index = decrypt(place);
    while (Long.compareUnsigned(index, size) >= 0) {
      index = decrypt(index);
    }
    return index;
  }

  private long decrypt(long value) {
    long mask = (1L << halfBits) - 1;
    long left = (value >>> halfBits) & mask;
    long right = value & mask;
    for (int round = ROUNDS - 1; round >= 0; round--) {
      long mixed = right ^ (Mixing.mixed(left + seed, round) & mask);
      right = left;
      left = mixed;
    }
    return (left << halfBits) | right;
  }

  private long encrypt(long value) {
    long mask = (1L << halfBits) - 1;
    long left = (value >>> halfBits) & mask;
    long right = value & mask;
    for (int round = 0; round < ROUNDS; round++) {
      long mixed = left ^ (Mixing.mixed(right + seed, round) & mask);
      left = right;
      right = mixed;
    }
    return (left << halfBits) | right;
  }
}
