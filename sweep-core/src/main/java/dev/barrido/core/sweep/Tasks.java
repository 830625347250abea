package dev.barrido.core.sweep;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a sweep has come with its tasks, of which one is under way at most.
 *
 * @param begun how many have begun; numbers count from 0
 * @param openOrNull the one begun last, null when it has ended
 */
public record Tasks(int begun, @Nullable Task openOrNull) {
  /** A sweep that has begun none. */
  public static final Tasks NONE = new Tasks(0, null);

  public Tasks {
    if (begun < (openOrNull == null ? 0 : 1)) {
      throw new IllegalArgumentException(
          "tasks: expected as many to have begun as are under way, got " + begun);
    }
  }

  /** The task under way. */
  public Optional<Task> open() {
    return Optional.ofNullable(openOrNull);
  }

  /** Whether this is the number of the task under way. */
  boolean isOpen(int number) {
    return openOrNull != null && number == begun - 1;
  }

  Tasks begin(Task task) {
    return new Tasks(begun + 1, task);
  }

  Tasks ended() {
    return new Tasks(begun, null);
  }
}
