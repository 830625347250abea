package dev.barrido.proposer.rest;

/** The answer to a submission. */
public record Submitted(String sweepId) {}
