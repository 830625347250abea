package dev.barrido.events.training;

/** A data set, how it is prepared, varied and divided. */
public record DataSpec(
    DataSource source, Preprocessing preprocessing, Augmentation augmentation, Split split) {}
