package dev.barrido.results.projection;

import dev.barrido.events.spec.SweepSpec;

/** What the user of a sweep asked for, and the seed that everything random in it comes from. */
public record AskedSweep(SweepSpec spec, long seed) {}
