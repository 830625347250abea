package dev.barrido.core.search;

import java.util.Arrays;

/**
 * Places of one parameter in ascending order, growing; NaN, where it does not exist, is left out.
 */
final class SortedPlaces {
  private double[] values = new double[16];
  private int size;
  private boolean inOrder = true;

  static SortedPlaces[] none(int parameters) {
    SortedPlaces[] places = new SortedPlaces[parameters];
    Arrays.setAll(places, i -> new SortedPlaces());
    return places;
  }

  /**
   * Adds a place.
   *
   * @param more whether more follow, so that it is cheaper to sort them all afterwards
   */
  void add(double place, boolean more) {
    if (Double.isNaN(place)) {
      return;
    }
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    if (more) {
      values[size++] = place;
      inOrder = false;
      return;
    }
    sort();
    int found = Arrays.binarySearch(values, 0, size, place);
    int index = found < 0 ? -1 - found : found;
    System.arraycopy(values, index, values, index + 1, size - index);
    values[index] = place;
    size++;
  }

  void remove(double place) {
    if (!Double.isNaN(place)) {
      sort();
      int index = Arrays.binarySearch(values, 0, size, place);
      System.arraycopy(values, index + 1, values, index, size - index - 1);
      size--;
    }
  }

  /**
   * All but some of them.
   *
   * @param left in ascending order, each of them one of the places, or NaN
   */
  double[] without(double[] left) {
    sort();
    double[] rest = new double[size];
    int next = 0;
    int count = 0;
    for (int i = 0; i < size; i++) {
      if (next < left.length && values[i] == left[next]) {
        next++;
      } else {
        rest[count++] = values[i];
      }
    }
    return Arrays.copyOf(rest, count);
  }

  private void sort() {
    if (!inOrder) {
      Arrays.sort(values, 0, size);
      inOrder = true;
    }
  }
}
