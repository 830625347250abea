package dev.barrido.results.projection;

import dev.barrido.events.spec.SweepSpec;
import dev.barrido.events.spec.Template;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The learning rates that the trials of a sweep began with. */
final class LearningRates {
  private LearningRates() {}

  /** {@code training.optimizer.learningRate} at a point; null if the spec has none. */
  static @Nullable Double at(SweepSpec spec, Map<String, Object> hyperparameters) {
    Object optimizer =
        Template.resolve(spec.training(), hyperparameters).getOrDefault("optimizer", Map.of());
    return optimizer instanceof Map<?, ?> fields
            && fields.get("learningRate") instanceof Number rate
        ? Double.valueOf(rate.doubleValue())
        : null;
  }
}
