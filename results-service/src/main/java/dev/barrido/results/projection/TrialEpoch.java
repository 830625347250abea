package dev.barrido.results.projection;

/** A trial of some sweep at some epoch. */
public record TrialEpoch(int number, int epoch) {}
