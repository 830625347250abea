package dev.barrido.results.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.core.efficiency.ScoredModel;
import dev.barrido.events.spec.SpecReader;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestedModelsTest {
  private static final String SPEC =
      """
      apiVersion: barrido.dev/v1
      kind: Sweep
      metadata: {name: tested}
      spec:
        objective: {type: minimize, objectiveMetricName: validation.error}
        algorithm: {algorithmName: random}
        maxTrialCount: 10
        parameters:
          - {name: rate, parameterType: double, feasibleSpace: {min: 0.1, max: 10}}
        training:
          trainer: deeplearning4j
          data: %s
          network: [{layer: output, units: %d}]
          optimizer: {name: sgd, learningRate: "${rate}"}
      """;

  @Test
  void knowsHowManyRowsAGeneratedDataSetHasWhereTheSpecDoesNotSay() {
    ScoredModel model = model("{name: rectangles}", 2);

    assertThat(model.validationVariance()).isEqualTo(0.2 * 0.8 / 199);
    assertThat(model.testVariance()).isEqualTo(0.1 * 0.9 / 49_999);
  }

  @Test
  void takesTheRowsThatTheSpecGives() {
    ScoredModel model = model("{name: rectangles, split: {validation: 101}}", 2);

    assertThat(model.validationVariance()).isEqualTo(0.2 * 0.8 / 100);
    assertThat(model.testVariance()).isEqualTo(0.1 * 0.9 / 49_999);
  }

  @Test
  void takesAResultForExactWhereNobodyKnowsTheRows() {
    assertThat(model("{name: iris}", 3).validationVariance()).isZero();
  }

  private static ScoredModel model(String data, int classes) {
    TestedModels tested = new TestedModels(SpecReader.read(SPEC.formatted(data, classes)));
    return tested.of(
        new TrialView(
            "tested-0",
            0,
            "COMPLETED",
            1,
            null,
            Map.of(),
            0.2,
            3,
            5,
            null,
            null,
            Map.of("test.error", 0.1),
            null,
            null,
            null,
            null,
            null,
            null,
            null));
  }
}
