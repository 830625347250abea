package dev.barrido.results.projection;

import dev.barrido.events.Event;

/**
 * A fact that was stored.
 *
 * @param position of a viewer who has read it
 */
public record LiveFact(StreamPosition position, Event fact) {}
