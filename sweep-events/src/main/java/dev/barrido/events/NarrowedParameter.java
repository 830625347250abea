package dev.barrido.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one parameter may be in the next round, as {@link RefineSpace} says.
 *
 * @param name the parameter
 * @param min the new lower bound, null for a list
 * @param max the new upper bound, null for a list
 * @param values the values that stay, null for a range
 * @param logarithmic whether the range is searched on a log scale
 * @param reason the evidence, in a few words; null when none is told
 */
public record NarrowedParameter(
    String name,
    @Nullable Double min,
    @Nullable Double max,
    @Nullable List<Object> values,
    boolean logarithmic,
    @Nullable String reason) {
  public NarrowedParameter {
    Finite.orNull("NarrowedParameter.min", min);
    Finite.orNull("NarrowedParameter.max", max);
    values = values == null ? null : List.copyOf(values);
  }
}
