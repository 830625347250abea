package dev.barrido.events.spec;

import dev.barrido.events.ObjectiveType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sweep makes small or large.
 *
 * @param goal the value at which the sweep ends, null when it has none
 * @param reference the value up to which a hypervolume is measured, null: the worst that was seen
 */
public record Objective(
    ObjectiveType type,
    String metricName,
    @Nullable Double goal,
    @Nullable Double reference,
    List<String> additionalMetricNames) {
  public Objective {
    additionalMetricNames = List.copyOf(additionalMetricNames);
  }
}
