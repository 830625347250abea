package dev.barrido.core.search;

/**
 * A place that may be proposed.
 *
 * @param promise more is better
 */
record GpCandidate(double[] place, double promise) {}
