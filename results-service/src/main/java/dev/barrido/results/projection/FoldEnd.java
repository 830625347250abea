package dev.barrido.results.projection;

import dev.barrido.events.EndState;
import dev.barrido.events.TrialEnded;
import java.util.Objects;

/**
 * The end of a fold.
 *
 * @param position its place among the facts as they were stored
 */
public record FoldEnd(TrialEnded told, long position) {
  int fold() {
    return Objects.requireNonNull(told.fold());
  }

  boolean is(EndState state) {
    return told.endState() == state;
  }
}
