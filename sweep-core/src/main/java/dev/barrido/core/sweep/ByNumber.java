package dev.barrido.core.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something for each of some trials, in the order of their numbers.
 *
 * <p>Immutable: {@link #with} and {@link #without} give another one, which shares all but one path
 * of a tree with this one. A turn of a sweep with ten thousand trials in flight costs as much as
 * one of a sweep with ten.
 *
 * <p>Inner nodes hold nodes and leaves hold values, 32 each; a number's digits to the base of 32
 * are its path. Nodes that hold nothing are left out.
 */
final class ByNumber<V> {
  private static final int BITS = 5;
  private static final int WIDTH = 1 << BITS;

  private final @Nullable Object @Nullable [] root;
  private final int height;
  private final int size;

  private ByNumber(@Nullable Object @Nullable [] root, int height, int size) {
    this.root = root;
    this.height = height;
    this.size = size;
  }

  static <V> ByNumber<V> none() {
    return new ByNumber<>(null, 0, 0);
  }

  int size() {
    return size;
  }

  boolean has(int number) {
    return get(number) != null;
  }

  /** What belongs to the trial, null when nothing does. */
  @Nullable V get(int number) {
    if (!fits(number, height)) {
      return null;
    }
    Object[] node = root;
    for (int level = height; node != null && level > 0; level--) {
      node = (Object[]) node[digit(number, level)];
    }
    return node == null ? null : value(node[digit(number, 0)]);
  }

  /** With this for the trial, in place of what was there. */
  ByNumber<V> with(int number, V value) {
    Object[] top = root;
    int levels = height;
    while (!fits(number, levels)) {
      levels++;
      top = top == null ? null : set(null, 0, top);
    }
    int more = has(number) ? 0 : 1;
    return new ByNumber<>(changed(top, levels, number, value), levels, size + more);
  }

  /** With nothing for the trial. */
  ByNumber<V> without(int number) {
    return has(number)
        ? new ByNumber<>(changed(root, height, number, null), height, size - 1)
        : this;
  }

  /** The trials for which there is something, from the lowest number on. */
  List<Integer> numbers() {
    List<Integer> numbers = new ArrayList<>(size);
    collect(root, height, 0, numbers);
    return numbers;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ByNumber<?> that
        && numbers().equals(that.numbers())
        && numbers().stream().allMatch(number -> Objects.equals(get(number), that.get(number)));
  }

  @Override
  public int hashCode() {
    return numbers().hashCode();
  }

  @Override
  public String toString() {
    return numbers().stream().map(number -> number + "=" + get(number)).toList().toString();
  }

  private static void collect(
      @Nullable Object @Nullable [] node, int level, int prefix, List<Integer> numbers) {
    for (int digit = 0; node != null && digit < WIDTH; digit++) {
      int path = prefix << BITS | digit;
      if (level == 0 && node[digit] != null) {
        numbers.add(path);
      } else if (level > 0) {
        collect((Object[]) node[digit], level - 1, path, numbers);
      }
    }
  }

  private static @Nullable Object @Nullable [] changed(
      @Nullable Object @Nullable [] node, int level, int number, @Nullable Object value) {
    int digit = digit(number, level);
    if (level == 0) {
      return set(node, digit, value);
    }
    Object[] below = node == null ? null : (Object[]) node[digit];
    return set(node, digit, changed(below, level - 1, number, value));
  }

  /** A node with one entry changed; null when nothing is left in it. */
  private static @Nullable Object @Nullable [] set(
      @Nullable Object @Nullable [] node, int digit, @Nullable Object entry) {
    Object[] changed = node == null ? new Object[WIDTH] : node.clone();
    changed[digit] = entry;
    for (Object left : changed) {
      if (left != null) {
        return changed;
      }
    }
    return null;
  }

  private static boolean fits(int number, int height) {
    return BITS * (height + 1) >= Integer.SIZE || number >>> BITS * (height + 1) == 0;
  }

  private static int digit(int number, int level) {
    return number >>> BITS * level & WIDTH - 1;
  }

  @SuppressWarnings("unchecked")
  private static <V> @Nullable V value(@Nullable Object entry) {
    return (V) entry;
  }
}
