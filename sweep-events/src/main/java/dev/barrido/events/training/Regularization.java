package dev.barrido.events.training;

/** Penalties on weights and the probability of dropping a hidden unit. */
public record Regularization(double l1, double l2, double dropout) {}
