package dev.barrido.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Options of a row, {@code --name value} pairs, those left out with their defaults. */
public record RowOptions(Map<String, String> values) {
  public RowOptions {
    values = Map.copyOf(values);
  }

  /** Reads them; the names are those that have a default. */
  public static RowOptions of(List<String> arguments, Map<String, String> defaults) {
    Map<String, String> given = new HashMap<>(defaults);
    for (int i = 0; i < arguments.size(); i += 2) {
      String name = arguments.get(i);
      if (!defaults.containsKey(name) || i + 1 == arguments.size()) {
        throw new IllegalArgumentException(
            "expected options of "
                + new TreeSet<>(defaults.keySet())
                + " with a value each, got "
                + arguments.subList(i, arguments.size()));
      }
      given.put(name, arguments.get(i + 1));
    }
    return new RowOptions(given);
  }

  public String text(String name) {
    return values.get(name);
  }

  /** A whole number, at least 1. */
  public int count(String name) {
    String text = text(name);
    if (!text.matches("[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException(
          name + ": expected a whole number from 1, got \"" + text + "\"");
    }
    return Integer.parseInt(text);
  }

  /** Names parted by commas. */
  public List<String> names(String name) {
    return text(name).isEmpty() ? List.of() : List.of(text(name).split(","));
  }

  /** Numbers from one to another, {@code 0-29}, or one alone. */
  public List<Integer> range(String name) {
    String text = text(name);
    if (!text.matches("[0-9]{1,8}(-[0-9]{1,8})?")) {
      throw new IllegalArgumentException(
          name + ": expected numbers from and to, e.g. 0-29, got \"" + text + "\"");
    }
    String[] ends = text.split("-");
    int first = Integer.parseInt(ends[0]);
    return IntStream.rangeClosed(first, Integer.parseInt(ends[ends.length - 1])).boxed().toList();
  }
}
