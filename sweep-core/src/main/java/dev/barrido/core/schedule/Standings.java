package dev.barrido.core.schedule;

import java.util.Arrays;

/** Losses in ascending order. */
final class Standings {
  private double[] losses = new double[8];
  private int size;

  int size() {
    return size;
  }

  /** The loss at a place, from 1. */
  double at(int place) {
    return losses[place - 1];
  }

  /** How many are smaller. */
  int better(double loss) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (losses[middle] < loss) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The middle one, or the mean of the middle two; there must be one. */
  double median() {
    double upper = losses[size / 2];
    return size % 2 == 1 ? upper : losses[size / 2 - 1] / 2 + upper / 2;
  }

  void add(double loss) {
    if (size == losses.length) {
      losses = Arrays.copyOf(losses, 2 * size);
    }
    int place = better(loss);
    System.arraycopy(losses, place, losses, place + 1, size - place);
    losses[place] = loss;
    size++;
  }
}
