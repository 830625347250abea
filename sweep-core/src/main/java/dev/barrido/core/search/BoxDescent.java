package dev.barrido.core.search;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;

/**
 * Goes down a smooth function within a box: quasi-Newton steps with limited memory (Nocedal,
 * "Updating Quasi-Newton Matrices with Limited Storage", 1980), each projected onto the box and
 * shortened until it leads down enough. A number at its bound, where down leads out, stays there
 * for the step.
 */
final class BoxDescent {
  private static final int MEMORY = 8;
  private static final double ENOUGH = 1e-4;
  private static final double FLAT = 1e-9;

  private record Pair(double[] step, double[] bend, double product) {}

  private final SmoothFunction function;
  private final double[] low;
  private final double[] high;
  private final Deque<Pair> memory = new ArrayDeque<>();
  private double[] place;
  private double[] slope;
  private double value;
  private int left;

  private BoxDescent(
      SmoothFunction function, double[] start, double[] low, double[] high, int evaluations) {
    this.function = function;
    this.low = low;
    this.high = high;
    this.left = evaluations - 1;
    this.place = start.clone();
    this.slope = new double[start.length];
    this.value = function.at(place, slope);
  }

  /** Where a descent ends, and how low. */
  record End(double[] place, double value) {}

  /**
   * The lowest place found.
   *
   * @param start within the box
   * @param evaluations of the function at most, at least 1
   */
  static End from(
      double[] start, SmoothFunction function, double[] low, double[] high, int evaluations) {
    BoxDescent descent = new BoxDescent(function, start, low, high, evaluations);
    while (descent.left > 0 && descent.steps()) {
      // goes on
    }
    return new End(descent.place, descent.value);
  }

  /** Whether a step led down, and more may. */
  private boolean steps() {
    double[] direction = direction();
    double descent = dot(direction, slope);
    if (!(descent < 0)) {
      memory.clear();
      direction = direction();
      descent = dot(direction, slope);
    }
    double length = memory.isEmpty() ? Math.min(1, 0.5 / Math.sqrt(-descent)) : 1;
    return descent < -FLAT * FLAT && moves(direction, length);
  }

  private boolean moves(double[] direction, double longest) {
    double[] nextSlope = new double[place.length];
    for (double length = longest; left > 0 && length > 1e-8 * longest; length *= 0.3) {
      double[] next = new double[place.length];
      double promised = 0;
      for (int i = 0; i < next.length; i++) {
        next[i] = Math.min(high[i], Math.max(low[i], place[i] + length * direction[i]));
        promised += slope[i] * (next[i] - place[i]);
      }
      left--;
      double found = function.at(next, nextSlope);
      if (found <= value + ENOUGH * promised) {
        boolean more = value - found > FLAT * (1 + Math.abs(value)) || promised < -1e-6;
        remember(next, nextSlope);
        place = next;
        slope = nextSlope;
        value = found;
        return more;
      }
    }
    return false;
  }

  private void remember(double[] next, double[] nextSlope) {
    double[] step = new double[next.length];
    double[] bend = new double[next.length];
    for (int i = 0; i < next.length; i++) {
      step[i] = next[i] - place[i];
      bend[i] = nextSlope[i] - slope[i];
    }
    double product = dot(step, bend);
    if (product > 1e-10 * dot(bend, bend)) {
      memory.addLast(new Pair(step, bend, product));
      if (memory.size() > MEMORY) {
        memory.removeFirst();
      }
    }
  }

  /** Minus the slope times the remembered inverse curvature, without what is held at a bound. */
  private double[] direction() {
    double[] direction = new double[place.length];
    Arrays.setAll(direction, i -> isHeld(i) ? 0 : -slope[i]);
    bend(direction);
    for (int i = 0; i < place.length; i++) {
      direction[i] = isHeld(i) ? 0 : direction[i];
    }
    return direction;
  }

  /** Whether a number is at its bound, and down leads out. */
  private boolean isHeld(int i) {
    return place[i] <= low[i] && slope[i] > 0 || place[i] >= high[i] && slope[i] < 0;
  }

  /** Multiplies by the remembered inverse curvature. */
  private void bend(double[] direction) {
    double[] shares = new double[memory.size()];
    int at = memory.size();
    for (Iterator<Pair> pairs = memory.descendingIterator(); pairs.hasNext(); ) {
      Pair pair = pairs.next();
      shares[--at] = dot(pair.step(), direction) / pair.product();
      add(direction, -shares[at], pair.bend());
    }
    if (!memory.isEmpty()) {
      Pair last = memory.getLast();
      double scale = last.product() / dot(last.bend(), last.bend());
      Arrays.setAll(direction, i -> direction[i] * scale);
    }
    for (Pair pair : memory) {
      add(direction, shares[at++] - dot(pair.bend(), direction) / pair.product(), pair.step());
    }
  }

  private static void add(double[] to, double factor, double[] what) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * what[i];
    }
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
