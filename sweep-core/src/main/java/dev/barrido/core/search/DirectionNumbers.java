package dev.barrido.core.search;

import java.util.ArrayList;
import java.util.List;

/**
 * The direction numbers of Sobol's sequence. Dimension 0 is the sequence of van der Corput; each
 * other one has a primitive polynomial of its own, in the order of degree and coefficients, and
 * first numbers that were searched for as Joe and Kuo did: of 64 candidates the one whose planes
 * with all dimensions before it are covered most evenly. Only which candidate won is kept here; a
 * test repeats the search.
 */
final class DirectionNumbers {
  static final int BITS = 32;
  static final int CANDIDATES = 64;

  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  /** A letter for each dimension from 1 on: which candidate won. */
  private static final String WINNERS =
      "AAMDHtFB8RphajjAKvSIEyuXQg631Nt8MKtBUgToSWz_Ydhtdl3aUoHM17DhGWZ2K2HFjz1x"
          + "yhFlQceycVdy4_9ozomnzXGk5l4NpdVJUywub8z7bo8An9PHS_sdV56iIjw3Oh3l-pJC1wak"
          + "EnqoILLTz7ZsgPLY4cOV7ajRTEwKTCIsK19qplELvWTLQe73M5887P9nRffDfrXUpEis1tr5"
          + "Ik2A6xcxI1kmFpoS2FsKn7AF4T65oZtQP_8XeeCgxzNYRp6OhW_NJe89dQUp6Tw6Fwm8nqUb"
          + "zbT8IfyG_mDYXuuBEhiBRxor6BmDPRpuIJIimJ6IbrEiyJ9uiHPLwSkbI0inlK-w4waGwy04"
          + "vMjwrGHwTyNhjGSYuT3NZpE5SZPGMuh4JVy4r02nXAbLPSBzTsNCgTDxgiw_gPoPZSZ3ofSm"
          + "kaDnSGYp9cVj3M_k_8pNxHgcIf8ikcfFAze2NFTAes_sALlm4kZXFQ470Rv9uUtBWOzXMWWS"
          + "ii7-I4tomEgGrEsnIpzThIfzFu7FSVj4MI1OLoaVS7TOpKDx2NWVZoqXQ3gk7iS7CZlao9fZ"
          + "0cW1ZlX0JHvBRowj99NXlKkIwXUiT_VO53gjHwfgYfRluq0gG8O_WRQKriqglgRs0BnLPQmv"
          + "rf4_OGCaMEATEsCYHQVZxkoPkwLri6MuInlOwKAFi3z48oPgdao96S7ELi9Ki8rT86pUBKHi"
          + "eb2JU3N1XYJIMpkwNQEexYjo3CkNBl7zk1jcdDl6e76T1jds2mDSYOUAuFr8AntwsijUXrj6"
          + "dGsF06BZraJU6BGumJkfuyh_PyAWY_ChkSwWM0qVhrpjwHAhADh1msJwkfaKooJth-wwjL50"
          + "aIrlkt2s71Vk44b6qm9CrGhQ1Re8iwvCcgQyi0hxNbHnlF9DNZhZfioxWx-U95YLgauMjlW1"
          + "MMV7RHjloDQClXw5tjIqf-oX_9d_NS3-eiMPpFhx0s7ndZKfUpq8fGVj4KzK6JG";

  static final int MOST_DIMENSIONS = WINNERS.length() + 1;

  private DirectionNumbers() {}

  /** The direction numbers of the first dimensions, each a fraction of 2^32, unsigned. */
  static int[][] of(int dimensions) {
    int[][] numbers = new int[dimensions][];
    List<Integer> polynomials = primitivePolynomials(dimensions - 1);
    for (int dimension = 0; dimension < dimensions; dimension++) {
      numbers[dimension] =
          dimension == 0
              ? halves()
              : candidate(polynomials.get(dimension - 1), dimension, winner(dimension));
    }
    return numbers;
  }

  /** What a candidate's first numbers lead to: m_i odd and below 2^i, drawn by its number. */
  static int[] candidate(int polynomial, int dimension, int candidate) {
    long seed = Mixing.mixed(dimension, candidate);
    int[] first = new int[degree(polynomial)];
    for (int i = 0; i < first.length; i++) {
      first[i] = (int) (Mixing.mixed(seed, i) >>> (63 - i)) | 1;
    }
    return continued(polynomial, first);
  }

  /**
   * All direction numbers from the first ones.
   *
   * @param first m_1, m_2 ... as many as the polynomial's degree
   */
  static int[] continued(int polynomial, int[] first) {
    int degree = first.length;
    int[] numbers = new int[BITS];
    for (int i = 0; i < BITS; i++) {
      if (i < degree) {
        numbers[i] = first[i] << (BITS - 1 - i);
        continue;
      }
      numbers[i] = numbers[i - degree] ^ (numbers[i - degree] >>> degree);
      for (int k = 1; k < degree; k++) {
        numbers[i] ^= (polynomial >>> (degree - k) & 1) * numbers[i - k];
      }
    }
    return numbers;
  }

  /** The first ones by degree and value, each as its coefficients modulo 2. */
  static List<Integer> primitivePolynomials(int count) {
    List<Integer> found = new ArrayList<>();
    for (int polynomial = 3; found.size() < count; polynomial += 2) {
      if (isPrimitive(polynomial)) {
        found.add(polynomial);
      }
    }
    return found;
  }

  /** Whether the powers of x modulo the polynomial pass through everything but zero. */
  private static boolean isPrimitive(int polynomial) {
    int all = (1 << degree(polynomial)) - 1;
    int power = 1;
    for (int exponent = 1; exponent <= all; exponent++) {
      power <<= 1;
      power ^= power > all ? polynomial : 0;
      if (power == 1) {
        return exponent == all;
      }
    }
    return false;
  }

  private static int degree(int polynomial) {
    return 31 - Integer.numberOfLeadingZeros(polynomial);
  }

  static int winner(int dimension) {
    return LETTERS.indexOf(WINNERS.charAt(dimension - 1));
  }

  private static int[] halves() {
    int[] numbers = new int[BITS];
    for (int i = 0; i < BITS; i++) {
      numbers[i] = 1 << (BITS - 1 - i);
    }
    return numbers;
  }
}
