package dev.barrido.benchmarks.checkpoint;

/**
 * How long something took.
 *
 * @param millis by the clock on the wall
 * @param processorMillis of the thread that did it
 */
record Took(double millis, double processorMillis) {}
