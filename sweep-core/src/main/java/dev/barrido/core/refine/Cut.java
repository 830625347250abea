package dev.barrido.core.refine;

import dev.barrido.core.space.Domain;
import org.jspecify.annotations.Nullable;

/**
 * What became of one parameter.
 *
 * @param after null when it can no longer exist
 * @param reason for people
 */
public record Cut(String parameter, Domain before, @Nullable Domain after, String reason) {}
