package dev.barrido.core.random;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Random streams by name: {@code stream("searcher", 17)} is the same sequence on every machine and
 * in every order of asking, and unrelated to any other name's. The name is hashed with FNV-1a and
 * mixed into the seed by the finaliser of SplitMix64 (Steele, Lea, Flood, "Fast Splittable
 * Pseudorandom Number Generators", OOPSLA 2014).
 *
 * @param seed where all streams come from
 */
public record Seeds(long seed) {
  /** Seeds handed out stay below this, so that every JSON reader keeps them exact. */
  public static final long BOUND = 1L << 53;

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /** The stream of this name and index. */
  public RandomGenerator stream(String name, long index) {
    return new SplittableRandom(mixed(name, index));
  }

  /** A seed for somebody else's generator, 0 to 2^53 - 1. */
  public long derived(String name, long index) {
    return mixed(name, index) >>> 11;
  }

  private long mixed(String name, long index) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * FNV_PRIME;
    }
    return finalised(finalised(seed ^ hash) + index * 0x9e3779b97f4a7c15L);
  }

  private static long finalised(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
