package dev.barrido.events.training;

import org.jspecify.annotations.Nullable;

/** How many rows each part gets; null: what the data set defines, else 70, 15 and 15 percent. */
public record Split(
    @Nullable Integer train, @Nullable Integer validation, @Nullable Integer test) {}
