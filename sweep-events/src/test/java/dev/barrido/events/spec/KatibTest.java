package dev.barrido.events.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.events.ObjectiveType;
import dev.barrido.events.spec.ParameterSpec.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Blocks of a Katib Experiment, pasted in unchanged. */
class KatibTest {
  private static final String EXPERIMENT_BLOCKS =
      """
      apiVersion: barrido.dev/v1
      kind: Sweep
      metadata:
        name: from-katib
      spec:
        objective:
          type: maximize
          goal: "0.99"
          objectiveMetricName: validation.accuracy
          additionalMetricNames:
            - train.loss
        algorithm:
          algorithmName: grid
          algorithmSettings:
            - name: shuffle
              value: "true"
        earlyStopping:
          algorithmName: medianstop
          algorithmSettings:
            - name: min_trials_required
              value: "3"
            - name: start_step
              value: "5"
        parallelTrialCount: 3
        maxTrialCount: 12
        maxFailedTrialCount: 3
        parameters:
          - name: lr
            parameterType: double
            feasibleSpace:
              min: "0.01"
              max: "0.05"
              step: "0.01"
          - name: num-layers
            parameterType: int
            feasibleSpace:
              min: "2"
              max: "5"
          - name: batch
            parameterType: discrete
            feasibleSpace:
              list: ["16", "32", "0.5"]
          - name: optimizer
            parameterType: categorical
            feasibleSpace:
              list:
                - sgd
                - adam
        training:
          data: {name: iris}
          trainer: deeplearning4j
          network:
            - {layer: dense, units: "${num-layers}"}
            - {layer: output, units: 3}
          optimizer: {name: "${optimizer}", learningRate: "${lr}"}
      """;

  private final SweepSpec spec = SpecReader.read(EXPERIMENT_BLOCKS);

  @Test
  void readsObjectiveAndCounts() {
    assertThat(spec.objective())
        .isEqualTo(
            new Objective(
                ObjectiveType.MAXIMIZE, "validation.accuracy", 0.99, null, List.of("train.loss")));
    assertThat(spec.parallelTrialCount()).isEqualTo(3);
    assertThat(spec.maxTrialCount()).isEqualTo(12);
    assertThat(spec.maxFailedTrialCount()).isEqualTo(3);
  }

  @Test
  void readsSettingsAsAListOfNamesAndValues() {
    assertThat(spec.algorithmSettings()).isEqualTo(Map.of("shuffle", "true"));
  }

  @Test
  void readsEarlyStoppingAsAScheduler() {
    assertThat(spec.scheduler())
        .isEqualTo(
            new SchedulerSpec(
                Scheduler.MEDIAN, Map.of("min_trials_required", "3", "start_step", "5")));
  }

  @Test
  void readsQuotedNumbers() {
    ParameterSpec rate = spec.parameters().get(0);
    ParameterSpec layers = spec.parameters().get(1);

    assertThat(List.of(rate.kind(), rate.min(), rate.max(), rate.step()))
        .isEqualTo(List.of(Kind.DOUBLE, 0.01, 0.05, 0.01));
    assertThat(List.of(layers.kind(), layers.min(), layers.max()))
        .isEqualTo(List.of(Kind.INT, 2.0, 5.0));
  }

  @Test
  void readsDiscreteValuesAsNumbersAndCategoricalOnesAsTheyStand() {
    assertThat(spec.parameters().get(2).values()).isEqualTo(List.of(16L, 32L, 0.5));
    assertThat(spec.parameters().get(3).values()).isEqualTo(List.of("sgd", "adam"));
  }

  @Test
  void findsParametersWhoseNamesAreNoIdentifiers() {
    assertThat(Template.resolve(spec.training(), Map.of("num-layers", 4L)).get("network"))
        .isEqualTo(
            List.of(Map.of("layer", "dense", "units", 4L), Map.of("layer", "output", "units", 3L)));
  }
}
