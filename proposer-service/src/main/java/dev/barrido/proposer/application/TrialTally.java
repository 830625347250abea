package dev.barrido.proposer.application;

/** How many trials there are, by how they ended; in flight are those that did not. */
public record TrialTally(
    int proposed, int inFlight, int completed, int pruned, int failed, int cancelled) {}
