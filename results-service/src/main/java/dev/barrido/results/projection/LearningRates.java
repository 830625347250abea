package dev.barrido.results.projection;

import dev.barrido.events.spec.SweepSpec;
import dev.barrido.events.spec.Template;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The learning rates that the trials of a sweep began with. */
final class LearningRates {
  private static final String NAME = "learningRate";

  private LearningRates() {}

  /** Whether trials have one. */
  static boolean toldBy(SweepSpec spec) {
    return asked(spec) != null;
  }

  /** {@code training.optimizer.learningRate} at a point; null if the spec has none. */
  static @Nullable Double at(SweepSpec spec, Map<String, Object> hyperparameters) {
    Object asked = asked(spec);
    if (asked == null) {
      return null;
    }
    Object rate = Template.resolve(Map.of(NAME, asked), hyperparameters).get(NAME);
    return rate instanceof Number number ? Double.valueOf(number.doubleValue()) : null;
  }

  private static @Nullable Object asked(SweepSpec spec) {
    return spec.training().get("optimizer") instanceof Map<?, ?> fields ? fields.get(NAME) : null;
  }
}
