package dev.barrido.events.spec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, so that a user learns all of it at once. */
final class Problems {
  /** Enough to mend before the next look. */
  private static final int MOST = 100;

  private final List<Problem> found = new ArrayList<>();

  void add(Problem problem) {
    if (found.size() < MOST) {
      found.add(problem);
    } else if (found.size() == MOST) {
      found.add(
          new Problem(
              "the document", null, "expected fewer problems, got more than these " + MOST));
    }
  }

  List<Problem> found() {
    return List.copyOf(found);
  }

  /** In the order of their lines. */
  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidSpec(
          found.stream().sorted(Comparator.comparingInt(Problems::line)).toList());
    }
  }

  private static int line(Problem problem) {
    Integer line = problem.line();
    return line == null ? Integer.MAX_VALUE : line;
  }
}
