package dev.barrido.events.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the core would refuse of a space is refused here already, at its place. */
class SpaceThatCannotBeSearchedTest {
  private static final String CHOICE =
      "{name: c, parameterType: categorical, feasibleSpace: {list: [yes, no]}}";

  @Test
  void refusesARangeThatIsWiderThanADouble() {
    assertThat(
            problems(
                "{name: x, parameterType: double, feasibleSpace: {min: -1.7e308, max: 1.7e308}}"))
        .containsExactly(
            "spec.parameters[0].feasibleSpace.max (line 5): expected a range that is no wider than"
                + " 1.7E308, got 1.7E308");
  }

  @Test
  void refusesAStepTooSmallToCount() {
    assertThat(
            problems(
                "{name: x, parameterType: double, feasibleSpace: {min: 0, max: 1, step: 1.0e-20}}"))
        .containsExactly(
            "spec.parameters[0].feasibleSpace.step (line 5): expected a step that gives fewer than"
                + " 2^53 values, got 1.0E-20");
  }

  @Test
  void refusesAConditionOnAContinuousRange() {
    assertThat(
            problems(
                "{name: x, parameterType: double, feasibleSpace: {min: 0, max: 1}}",
                "{name: y, parameterType: int, feasibleSpace: {min: 1, max: 2}, when: {x: 0.5}}"))
        .containsExactly(
            "spec.parameters[1].when.x (line 6): expected a parameter with a step or a list, got"
                + " one with a continuous range");
  }

  @Test
  void refusesConditionsThatContradictEachOtherFromAfar() {
    assertThat(
            problems(
                CHOICE,
                "{name: a, parameterType: int, feasibleSpace: {min: 1, max: 2}, when: {c: yes}}",
                "{name: b, parameterType: int, feasibleSpace: {min: 1, max: 2}, when: {a: 1, c:"
                    + " no}}"))
        .containsExactly(
            "spec.parameters[2].when (line 7): expected conditions that can hold together, got c ="
                + " no and c = yes");
  }

  @Test
  void refusesAnEnqueuedValueWhoseConditionIsContradictedFromAfar() {
    assertThat(
            problems(
                "{c: no, b: 2}",
                List.of(
                    CHOICE,
                    "{name: a, parameterType: int, feasibleSpace: {min: 1, max: 2}, when: {c:"
                        + " yes}}",
                    "{name: b, parameterType: int, feasibleSpace: {min: 1, max: 2}, when: {a:"
                        + " 1}}")))
        .containsExactly("spec.enqueue[0].b (line 8): expected c to be yes beside it, got no");
  }

  @Test
  void refusesHalfOfACharacterThatIsWrittenAsAnEscape() {
    String list = "[\"\\ud800\"]";

    assertThat(
            problems("{name: c, parameterType: categorical, feasibleSpace: {list: " + list + "}}"))
        .containsExactly(
            "spec.parameters[0].feasibleSpace.list[0] (line 5): expected text, got half of a"
                + " character");
  }

  private static List<String> problems(String... parameters) {
    return problems("{}", List.of(parameters));
  }

  private static List<String> problems(String point, List<String> parameters) {
    String text =
        """
        {apiVersion: barrido.dev/v1, kind: Sweep, metadata: {name: a}, spec: {
        objective: {type: minimize, objectiveMetricName: value},
        algorithm: {algorithmName: random}, maxTrialCount: 2,
        parameters: [
        """
            + String.join(",\n", parameters)
            + "],\nenqueue: ["
            + point
            + "],\ntraining: {trainer: function, function: noop}}}";
    InvalidSpec refusal = catchThrowableOfType(InvalidSpec.class, () -> SpecReader.read(text));
    return refusal.problems().stream().map(Problem::toString).toList();
  }
}
