package dev.barrido.events.spec;

/**
 * One pass from coarse to fine.
 *
 * @param epochs of each of its trials, in place of the training's
 * @param trials how many
 * @param keep the part of the round before that it searches around; 1 in the first round
 * @param linear whether its ranges are linear, whatever they were
 */
public record RoundSpec(int epochs, int trials, double keep, boolean linear) {}
