package dev.barrido.results.projection;

import dev.barrido.events.Pool;

/** A partition of the queue of a pool. */
public record Lane(Pool pool, int partition) {}
