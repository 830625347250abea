package dev.barrido.events;

/** A record about a sweep as a whole, on {@code barrido.sweeps}; keyed by sweep. */
public sealed interface SweepRecord extends Event permits SweepStateChanged, SweepDeleted {
  @Override
  default String key() {
    return sweepId().value();
  }
}
