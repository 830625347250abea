package dev.barrido.events.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecReaderTest {
  private static final String GOOD =
      """
      apiVersion: barrido.dev/v1
      kind: Sweep
      metadata: {name: good, labels: {course: deep-learning}}
      spec:
        seed: 7
        objective: {type: minimize, objectiveMetricName: validation.error, goal: 0.02}
        algorithm: {algorithmName: random}
        parallelTrialCount: 3
        maxTrialCount: 64
        maxFailedTrialCount: 8
        maxDuration: 1h30m
        parameters:
          - {name: rate, parameterType: double, feasibleSpace: {min: 0.001, max: 10.0, distribution: logUniform}}
          - {name: units, parameterType: int, feasibleSpace: {min: 18, max: 1024}}
          - {name: act, parameterType: categorical, feasibleSpace: {list: [tanh, sigmoid]}}
          - {name: on, parameterType: categorical, feasibleSpace: {list: [true, false]}}
          - {name: l2, parameterType: double, feasibleSpace: {min: 0.1, max: 0.2}, when: {on: true}}
        enqueue:
          - {rate: 0.1, units: 128}
        retry: {maxAttempts: 5}
        training:
          trainer: deeplearning4j
          data: {name: rectangles}
          network:
            - {layer: dense, units: "${units + 1}", activation: "${act}"}
            - {layer: output, units: 2}
          optimizer: {name: sgd, learningRate: "${rate}"}
          regularization: {l2: "${l2}"}
      """;

  @Test
  void readsEveryFieldOfAGoodSpec() {
    SweepSpec spec = SpecReader.read(GOOD);

    assertThat(spec.name()).isEqualTo("good");
    assertThat(spec.labels()).containsEntry("course", "deep-learning");
    assertThat(spec.seed()).isEqualTo(7);
    assertThat(spec.objective().goal()).isEqualTo(0.02);
    assertThat(spec.parallelTrialCount()).isEqualTo(3);
    assertThat(spec.maxDuration()).isEqualTo(Duration.ofMinutes(90));
    assertThat(spec.retryMaxAttempts()).isEqualTo(5);
    assertThat(spec.parameters())
        .extracting(ParameterSpec::name)
        .containsExactly("rate", "units", "act", "on", "l2");
    assertThat(spec.parameters().get(4).when()).isEqualTo(Map.of("on", true));
    assertThat(spec.enqueue()).containsExactly(Map.of("rate", 0.1, "units", 128L));
    assertThat(SpecReader.read(spec.document())).isEqualTo(spec);
  }

  @Test
  void readsJsonAndKatibsQuotedNumbersAndListedSettings() {
    SweepSpec spec =
        SpecReader.read(
            GOOD.replace("min: 0.001, max: 10.0", "min: \"0.001\", max: \"10\"")
                .replace(
                    "{algorithmName: random}",
                    "{algorithmName: grid, algorithmSettings: [{name: shuffle, value: \"true\"}]}")
                .replace("distribution: logUniform", "step: \"0.5\"")
                .replace("max: 0.2}", "max: 0.2, step: 0.1}")
                .replace("{rate: 0.1, units: 128}", "{units: 128}"));

    assertThat(spec.parameters().get(0).max()).isEqualTo(10);
    assertThat(spec.algorithmSettings()).isEqualTo(Map.of("shuffle", "true"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind: Sweep | kind: Experiment | kind (line 2): expected Sweep, got \"Experiment\"",
        "name: good | name: Good | metadata.name (line 3): expected lower case letters",
        "seed: 7 | sead: 7 | did you mean \"seed\"?",
        "seed: 7 | seed: -1 | spec.seed (line 5): expected a whole number >= 0",
        "type: minimize | type: minimise | spec.objective.type (line 6): expected one of [minimize, maximize], got \"minimise\"; did you mean \"minimize\"?",
        "validation.error | validation.eror | expected one of [train.loss, validation.loss, validation.error, validation.accuracy]",
        "algorithmName: random | algorithmName: rendom | did you mean \"random\"?",
        "maxTrialCount: 64 | maxTrialCount: 0 | spec.maxTrialCount (line 9): expected a whole number >= 1",
        "parallelTrialCount: 3 | parallelTrialCount: many | got \"many\"",
        "maxDuration: 1h30m | maxDuration: soon | expected a time such as 2h, 30m, 90s or 1h30m, got \"soon\"",
        "max: 10.0 | max: 0.0001 | spec.parameters[0].feasibleSpace.max (line 13): expected at least min",
        "min: 0.001 | min: 0 | spec.parameters[0].feasibleSpace.min (line 13): expected a number > 0 with distribution logUniform",
        "[tanh, sigmoid] | [] | spec.parameters[2].feasibleSpace.list (line 15): expected a list with at least one value, got none",
        "[tanh, sigmoid] | [tanh, tanh] | expected each value once, got \"tanh\" twice",
        "name: units | name: rate | expected a name of its own",
        "when: {on: true} | when: {off: true} | expected the name of a parameter, got \"off\"",
        "when: {on: true} | when: {on: maybe} | expected a value that on can have, got \"maybe\"",
        "when: {on: true} | when: {l2: 0.1} | expected conditions that do not go in circles",
        "units: 128 | units: 9999 | spec.enqueue[0].units (line 19): expected a whole number from 18 to 1024, got 9999",
        "units: 128 | unitz: 128 | did you mean \"units\"?",
        "${units + 1} | ${unit + 1} | spec.training.network[0].units (line 25): expected expressions of parameters, got \"unit\"; did you mean \"units\"?",
        "${units + 1} | ${units + } | expected a number, a parameter or a parenthesis",
        "${units + 1} | ${units} units | expected one ${...} and nothing beside it",
        "name: rectangles | name: rectangels | did you mean \"rectangles\"?",
        "units: 2} | units: 3} | expected 2, as many as these data have classes, got 3",
        "name: sgd | name: sdg | did you mean \"sgd\"?",
        "trainer: deeplearning4j | trainer: pytorch | expected one of [deeplearning4j, function], got \"pytorch\"",
        "seed: 7 | rounds: [] | rounds are not part of this release",
      })
  void refusesWhatIsWrongByItsPlace(String good, String bad, String problem) {
    assertThatThrownBy(() -> SpecReader.read(GOOD.replace(good.strip(), bad.strip())))
        .isInstanceOf(InvalidSpec.class)
        .hasMessageContaining(problem.strip());
  }

  @Test
  void tellsAllProblemsAtOnce() {
    assertThatThrownBy(
            () ->
                SpecReader.read(
                    GOOD.replace("seed: 7", "seed: x").replace("type: minimize", "type: small")))
        .isInstanceOfSatisfying(
            InvalidSpec.class,
            invalid ->
                assertThat(invalid.problems())
                    .extracting(Problem::path)
                    .contains("spec.seed", "spec.objective.type"));
  }

  @Test
  void leavesAWrongCornerOfTheSpaceToItsTrial() {
    SweepSpec spec = SpecReader.read(GOOD.replace("${units + 1}", "${units - 18}"));

    assertThatThrownBy(
            () ->
                TrainingReader.read(
                    Template.resolve(
                        spec.training(), Map.of("units", 18L, "act", "tanh", "rate", 0.1))))
        .isInstanceOf(InvalidSpec.class)
        .hasMessageStartingWith("training.network[0].units: expected a whole number >= 1")
        .hasMessageEndingWith("got 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | expected a sweep, got an empty document",
        "'a: 1\n---\nb: 2' | expected one document, got several",
        "'a: !!java.net.URL [\"http://x\"]' | expected no tag",
        "'a: 1\na: 2' | expected each field once, got",
        "'{[' | expected YAML or JSON",
        "'[1, 2]' | expected a map, got a list",
      })
  void refusesTextsThatAreNoSpec(String text, String problem) {
    assertThatThrownBy(() -> SpecReader.read(text))
        .isInstanceOf(InvalidSpec.class)
        .hasMessageContaining(problem);
  }

  @Test
  void refusesTextsThatGrowThroughTheirAliases() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 9; i++) {
      bomb.append(
          "a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "*a" + (i - 1) + "]\n");
    }

    assertThatThrownBy(() -> SpecReader.read(bomb.toString()))
        .isInstanceOf(InvalidSpec.class)
        .hasMessageContaining("aliases");
  }

  @Test
  void refusesTextsThatAreTooLongOrTooDeep() {
    assertThatThrownBy(() -> SpecReader.read("a: " + "x".repeat(1 << 20)))
        .isInstanceOf(InvalidSpec.class)
        .hasMessageContaining("expected at most 1 MiB");
    assertThatThrownBy(() -> SpecReader.read("[".repeat(5_000) + "]".repeat(5_000)))
        .isInstanceOf(InvalidSpec.class)
        .hasMessageContaining("nested at most 60 deep");
  }

  @Test
  void computesExpressionsKeepingWholeNumbersWhole() {
    Map<String, Object> point = Map.of("p", 7L, "x", 0.5);
    Map<String, Object> section =
        Map.of(
            "sum",
            "${p + 1}",
            "product",
            "${2 * (p - 1)}",
            "half",
            "${p / 2}",
            "even",
            "${(p + 1) / 2}",
            "negative",
            "${-x}",
            "off",
            "${q * 2}",
            "items",
            List.of("${p}", "${q}"));

    assertThat(Template.resolve(section, point))
        .containsEntry("sum", 8L)
        .containsEntry("product", 12L)
        .containsEntry("half", 3.5)
        .containsEntry("even", 4L)
        .containsEntry("negative", -0.5)
        .containsEntry("items", List.of(7L))
        .doesNotContainKey("off");
  }
}
