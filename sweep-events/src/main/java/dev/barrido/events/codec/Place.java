package dev.barrido.events.codec;

import org.jspecify.annotations.Nullable;

/**
 * Where in a record a value stands, put into words only if somebody asks: most values are as they
 * must be.
 *
 * @param within the place of what holds it; null for the record itself
 * @param name the record's, the field's or, of an item, its list's
 * @param index of an item; -1 for all else
 */
record Place(@Nullable Place within, String name, int index) {
  static Place of(Class<?> type) {
    return new Place(null, type.getSimpleName(), -1);
  }

  Place field(String field) {
    return new Place(this, field, -1);
  }

  Place item(int item) {
    return new Place(this, name, item);
  }

  /** As in {@code TrialEnded.metrics.a} or {@code RefineSpace.parameters[0]}. */
  @Override
  public String toString() {
    if (within == null) {
      return name;
    }
    return within + (index < 0 ? "." + name : "[" + index + "]");
  }
}
