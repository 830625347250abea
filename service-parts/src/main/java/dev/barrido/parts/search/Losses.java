package dev.barrido.parts.search;

import dev.barrido.events.ObjectiveType;

/** The one place where an objective's sign flips: the core only minimises. */
public final class Losses {
  private Losses() {}

  /** The loss of an objective; the same turns a loss back into its objective. */
  public static double of(ObjectiveType type, double objective) {
    return switch (type) {
      case MINIMIZE -> objective;
      case MAXIMIZE -> -objective;
    };
  }
}
