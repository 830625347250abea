package dev.barrido.events.codec;

import com.fasterxml.jackson.databind.JsonNode;

/** What a JSON value must look like. */
@FunctionalInterface
interface Shape {
  /**
   * Returns if the value looks like it.
   *
   * @throws UnreadableRecord saying where it does not
   */
  void check(Place place, JsonNode value);
}
