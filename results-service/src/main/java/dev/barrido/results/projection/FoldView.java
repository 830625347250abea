package dev.barrido.results.projection;

import org.jspecify.annotations.Nullable;

/**
 * One fold of a trial; what is not known yet is null.
 *
 * @param fold which, from 0
 * @param state RUNNING until it ended, or PAUSED while it rests at a rung
 * @param trainerId who trains it, or trained it last
 * @param value its best objective, once it ended
 * @param epoch where it reached it
 * @param epochs it was trained for so far
 */
public record FoldView(
    int fold,
    String state,
    String trainerId,
    int attempt,
    @Nullable Double value,
    @Nullable Integer epoch,
    int epochs) {}
