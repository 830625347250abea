package dev.barrido.core.space;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Ends a refusal of an unknown name: the known one that was probably meant, or all of them. */
public final class NearestName {
  private NearestName() {}

  /** A half sentence: {@code did you mean "shuffle"?} or {@code known: [shuffle]}. */
  public static String hint(String wrong, Collection<String> known) {
    int tolerated = Math.max(2, wrong.length() / 3);
    return known.stream()
        .filter(name -> edits(wrong, name) <= tolerated)
        .min(Comparator.comparingInt((String name) -> edits(wrong, name)))
        .map(name -> "did you mean \"" + name + "\"?")
        .orElseGet(() -> "known: " + known.stream().sorted().toList());
  }

  /** Levenshtein's distance, upper and lower case alike; one row of the table at a time. */
  private static int edits(String wrong, String name) {
    String one = wrong.toLowerCase(Locale.ROOT);
    String other = name.toLowerCase(Locale.ROOT);
    int[] above = new int[other.length() + 1];
    for (int column = 0; column < above.length; column++) {
      above[column] = column;
    }
    for (int row = 1; row <= one.length(); row++) {
      int[] current = new int[above.length];
      current[0] = row;
      for (int column = 1; column < above.length; column++) {
        int replaced =
            above[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
        current[column] = Math.min(replaced, 1 + Math.min(above[column], current[column - 1]));
      }
      above = current;
    }
    return above[other.length()];
  }
}
