package dev.barrido.events.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Objects;

/** Small documents around what a test is about. */
final class Specs {
  private Specs() {}

  /** A random search of a function that takes any inputs, with these lines under {@code spec}. */
  static String with(String... lines) {
    return """
    apiVersion: barrido.dev/v1
    kind: Sweep
    metadata: {name: small}
    spec:
      objective: {type: minimize, objectiveMetricName: value}
      algorithm: {algorithmName: random}
      maxTrialCount: 10
      training: {trainer: function, function: noop}
    """
        + "  "
        + String.join("\n  ", lines)
        + "\n";
  }

  /** The same over these parameters, each in braces. */
  static String over(String... parameters) {
    return with("parameters: [" + String.join(", ", parameters) + "]");
  }

  static String real(String name, String more) {
    return "{name: "
        + name
        + ", parameterType: double, feasibleSpace: {min: 0, max: 1}"
        + more
        + "}";
  }

  static String choice(String name, String list, String more) {
    return "{name: "
        + name
        + ", parameterType: categorical, feasibleSpace: {list: ["
        + list
        + "]}"
        + more
        + "}";
  }

  /** What a user reads, a line for each problem. */
  static List<String> refusal(String document) {
    InvalidSpec refusal = catchThrowableOfType(InvalidSpec.class, () -> SpecReader.read(document));
    assertThat(refusal).as("a refusal").isNotNull();
    return Objects.requireNonNull(refusal.getMessage()).lines().toList();
  }
}
