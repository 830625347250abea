package dev.barrido.events.training;

/** A data set, how it is prepared and divided. */
public record DataSpec(DataSource source, Preprocessing preprocessing, Split split) {}
