package dev.barrido.parts.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.events.NarrowedParameter;
import dev.barrido.events.spec.SpecReader;
import dev.barrido.events.spec.SweepSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoarseSpaceTest {
  private static final String SUPPLIED = "{name: sgd}";

  @Test
  void narrowsTheLearningRateToWhereTheLossFallsAndLeavesTheRest() {
    List<NarrowedParameter> space =
        CoarseSpace.of(spec("babysitting", SUPPLIED, ""), 1e-3, 0.5).orElseThrow();

    assertThat(space)
        .containsExactly(
            new NarrowedParameter(
                "learningRate",
                1e-3,
                0.5,
                null,
                true,
                "where the loss falls within the first batches"),
            new NarrowedParameter("l2", 1e-7, 1e-2, null, true, null));
  }

  @Test
  void neverGoesBeyondWhatTheSpecAllows() {
    String own =
        "parameters: [{name: learningRate, parameterType: double,"
            + " feasibleSpace: {min: 0.01, max: 0.1}}]";
    SweepSpec spec = spec("babysitting", "{name: sgd, learningRate: \"${learningRate}\"}", own);

    NarrowedParameter rate = CoarseSpace.of(spec, 1e-4, 0.05).orElseThrow().get(0);

    assertThat(rate.min()).isEqualTo(0.01);
    assertThat(rate.max()).isEqualTo(0.05);
    assertThat(rate.logarithmic()).isFalse();
  }

  @Test
  void leavesTheSpaceAloneThatSharesNothingWithTheRates() {
    assertThat(CoarseSpace.of(spec("babysitting", SUPPLIED, ""), 20.0, 30.0)).isEmpty();
  }

  @Test
  void leavesTheSpaceAloneWhenNoRateWasFound() {
    SweepSpec spec = spec("babysitting", SUPPLIED, "");

    assertThat(CoarseSpace.of(spec, null, 0.5)).isEmpty();
    assertThat(CoarseSpace.of(spec, 1e-3, null)).isEmpty();
  }

  @Test
  void leavesTheSpaceAloneWhenTheSpecHasARateOfItsOwn() {
    assertThat(CoarseSpace.of(spec("babysitting", "{name: sgd, learningRate: 0.1}", ""), 1e-3, 0.5))
        .isEmpty();
  }

  @Test
  void leavesOtherSearchersAlone() {
    String own =
        "parameters: [{name: learningRate, parameterType: double,"
            + " feasibleSpace: {min: 0.01, max: 0.1}}]";

    assertThat(
            CoarseSpace.of(
                spec("random", "{name: sgd, learningRate: \"${learningRate}\"}", own), 0.02, 0.05))
        .isEmpty();
  }

  private static SweepSpec spec(String algorithm, String optimizer, String parameters) {
    return SpecReader.read(
        """
        apiVersion: barrido.dev/v1
        kind: Sweep
        metadata: {name: coarse}
        spec:
          objective: {type: minimize, objectiveMetricName: validation.error}
          algorithm: {algorithmName: %s}
          maxTrialCount: 12
          %s
          training:
            trainer: deeplearning4j
            data: {name: rectangles, split: {train: 100, validation: 50, test: 50}}
            epochs: 5
            batchSize: 10
            network: [{layer: dense, units: 8, activation: relu}, {layer: output, units: 2}]
            optimizer: %s
        """
            .formatted(algorithm, parameters, optimizer));
  }
}
