package dev.barrido.events.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
  @Test
  void replacesExpressionsAtAnyDepthAndKeepsTheirTypes() {
    Map<String, Object> section =
        Map.of("a", "${p}", "b", List.of(Map.of("c", "${ p + 1 }"), "text"), "d", "${on}", "e", 3L);

    assertThat(Template.resolve(section, Map.of("p", 7L, "on", true)))
        .isEqualTo(Map.of("a", 7L, "b", List.of(Map.of("c", 8L), "text"), "d", true, "e", 3L));
  }

  @Test
  void keepsTheOrderOfFields() {
    SpecNode.Mapping section = (SpecNode.Mapping) YamlText.read("{z: 1, a: 2, m: {y: 1, b: 2}}");

    assertThat(Template.resolve(section.plain(), Map.of())).hasToString("{z=1, a=2, m={y=1, b=2}}");
  }

  @Test
  void leavesOutWhatNeedsAParameterThatIsOff() {
    Map<String, Object> section =
        Map.of("l2", "${l2}", "twice", "${2 * l2}", "layers", List.of("${l2}", "${p}"), "q", 1L);

    assertThat(Template.resolve(section, Map.of("p", 7L)))
        .isEqualTo(Map.of("layers", List.of(7L), "q", 1L));
  }

  @Test
  void leavesAnExpressionThatCannotBeComputedForTheTrialToFailOn() {
    Map<String, Object> section = Map.of("trainer", "function", "epochs", "${10 / (p - 7)}");

    Map<String, Object> resolved = Template.resolve(section, Map.of("p", 7L));

    assertThat(resolved).isEqualTo(section);
    assertThat(catchThrowableOfType(InvalidSpec.class, () -> TrainingReader.read(resolved)))
        .hasMessage(
            "training.epochs: expected an expression that can be computed at this point, got"
                + " \"${10 / (p - 7)}\"");
  }

  @Test
  void tellsWhyAnExpressionCannotBeComputed() {
    List<String> reasons = new ArrayList<>();

    Template.resolve(
        Map.of("a", List.of(1L, Map.of("b", "${p / 0}"))),
        Map.of("p", 7L),
        (path, reason) -> reasons.add(path + ": " + reason));

    assertThat(reasons)
        .containsExactly("a[1].b: expected a finite number, got Infinity from 7 / 0");
  }

  @Test
  void failsOnlyTheTrialsOfBadPoints() {
    String network =
        """
        apiVersion: barrido.dev/v1
        kind: Sweep
        metadata: {name: sometimes-bad}
        spec:
          objective: {type: minimize, objectiveMetricName: value}
          algorithm: {algorithmName: grid}
          parameters: [{name: p, parameterType: int, feasibleSpace: {min: 0, max: 4}}]
          training: {trainer: function, function: noop, epochs: "${6 / (p - 2)}"}
        """;

    SweepSpec spec = SpecReader.read(network);

    assertThat(TrainingReader.read(Template.resolve(spec.training(), Map.of("p", 4L))).epochs())
        .isEqualTo(3);
    assertThat(
            catchThrowableOfType(
                InvalidSpec.class,
                () -> TrainingReader.read(Template.resolve(spec.training(), Map.of("p", 0L)))))
        .hasMessageStartingWith("training.epochs: expected a whole number >= 1");
  }
}
