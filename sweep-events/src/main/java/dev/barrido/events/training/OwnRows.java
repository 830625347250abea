package dev.barrido.events.training;

import java.util.Optional;

/** How many rows a generated data set has in each part where a spec does not say. */
public record OwnRows(int train, int validation, int test) {
  public static final OwnRows RECTANGLES = new OwnRows(1_000, 200, 50_000);
  public static final OwnRows CONVEX = new OwnRows(7_000, 1_000, 50_000);
  public static final OwnRows SPIRALS = new OwnRows(1_000, 200, 1_000);

  /** Those of a data set by its name in a spec; nothing if only its rows tell. */
  public static Optional<OwnRows> of(String name) {
    return switch (name) {
      case "rectangles" -> Optional.of(RECTANGLES);
      case "convex" -> Optional.of(CONVEX);
      case "spirals" -> Optional.of(SPIRALS);
      default -> Optional.empty();
    };
  }
}
