package dev.barrido.core.sweep;

import java.util.List;

/** The outcome of one input: the sweep as it now is, and what to do. */
public record Step(Sweep next, List<Decision> decisions) {
  public Step {
    decisions = List.copyOf(decisions);
  }
}
