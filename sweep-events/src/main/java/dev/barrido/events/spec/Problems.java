package dev.barrido.events.spec;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that a user learns all of it at once. */
final class Problems {
  private final List<Problem> found = new ArrayList<>();

  void add(Problem problem) {
    found.add(problem);
  }

  List<Problem> found() {
    return List.copyOf(found);
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidSpec(found);
    }
  }
}
