package dev.barrido.core.search;

import java.util.ArrayList;
import java.util.List;

/**
 * The search that found {@link DirectionNumbers}, after Joe and Kuo 2008, section 3: dimension by
 * dimension the candidate with the least sum of t^6 / (m - t + 1) over its planes with all
 * dimensions before it and over m = 4, 6 ... 14. Of 2^m points in a plane every binary box of
 * volume 2^(t - m) holds 2^t; 0 is best.
 */
final class DirectionSearch {
  private static final int LEAST = 4;
  private static final int MOST = 14;

  private DirectionSearch() {}

  /** Prints the winners of so many dimensions, as {@link DirectionNumbers} keeps them. */
  public static void main(String[] arguments) {
    System.out.println(winners(Integer.parseInt(arguments[0])));
  }

  static List<Integer> winners(int dimensions) {
    List<Integer> polynomials = DirectionNumbers.primitivePolynomials(dimensions - 1);
    List<int[]> matrices = new ArrayList<>(List.of(rows(DirectionNumbers.of(1)[0])));
    List<Integer> winners = new ArrayList<>();
    for (int dimension = 1; dimension < dimensions; dimension++) {
      int polynomial = polynomials.get(dimension - 1);
      int winner = winner(polynomial, dimension, matrices);
      winners.add(winner);
      matrices.add(rows(DirectionNumbers.candidate(polynomial, dimension, winner)));
    }
    return winners;
  }

  private static int winner(int polynomial, int dimension, List<int[]> before) {
    int winner = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int candidate = 0; candidate < DirectionNumbers.CANDIDATES; candidate++) {
      int[] rows = rows(DirectionNumbers.candidate(polynomial, dimension, candidate));
      double sum = 0;
      for (int other = before.size() - 1; other >= 0 && sum < least; other--) {
        sum += unevenness(rows, before.get(other));
      }
      if (sum < least) {
        least = sum;
        winner = candidate;
      }
    }
    return winner;
  }

  private static double unevenness(int[] one, int[] other) {
    double sum = 0;
    for (int m = LEAST; m <= MOST; m += 2) {
      int t = t(one, other, m);
      sum += Math.pow(t, 6) / (m - t + 1);
    }
    return sum;
  }

  /** The least t: m less the rows, however divided between the two, that are independent. */
  static int t(int[] one, int[] other, int m) {
    int columns = (1 << m) - 1;
    int independent = m;
    for (int own = 0; own < independent; own++) {
      int[] basis = new int[m];
      for (int row = 0; row < own; row++) {
        widens(basis, one[row] & columns);
      }
      int further = 0;
      while (own + further < independent && widens(basis, other[further] & columns)) {
        further++;
      }
      independent = own + further;
    }
    return m - independent;
  }

  private static boolean widens(int[] basis, int row) {
    int left = row;
    while (left != 0) {
      int lowest = Integer.numberOfTrailingZeros(left);
      if (basis[lowest] == 0) {
        basis[lowest] = left;
        return true;
      }
      left ^= basis[lowest];
    }
    return false;
  }

  /** The generator matrix: row r holds binary digit r of all direction numbers. */
  static int[] rows(int[] directions) {
    int[] rows = new int[MOST];
    for (int row = 0; row < MOST; row++) {
      for (int column = 0; column < MOST; column++) {
        rows[row] |= (directions[column] >>> (DirectionNumbers.BITS - 1 - row) & 1) << column;
      }
    }
    return rows;
  }
}
