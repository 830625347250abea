package dev.barrido.events.spec;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * The known name that a wrong one was probably meant to be: the least edits, at most a third of it.
 */
public final class NearestName {
  private static final int LONGEST_NAME = 100;

  private NearestName() {}

  public static Optional<String> to(String wrong, Collection<String> known) {
    if (wrong.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    int tolerated = Math.min(wrong.length() - 1, Math.max(2, wrong.length() / 3));
    return known.stream()
        .filter(name -> edits(wrong, name) <= tolerated)
        .min(
            Comparator.comparingInt((String name) -> edits(wrong, name))
                .thenComparing(name -> name));
  }

  /** Levenshtein's distance, upper and lower case alike. */
  private static int edits(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        boolean same =
            Character.toLowerCase(one.charAt(i - 1)) == Character.toLowerCase(other.charAt(j - 1));
        int replaced = diagonal + (same ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
