package dev.barrido.system.chaos;

import java.util.List;

/**
 * The sweeps that run meanwhile, with trials of four seconds, so that strikes hit trainers in the
 * middle of one. None of their trials may fail, however many trainers it loses, so that whatever
 * fails was lost.
 */
final class Workload {
  static final int EPOCHS = 16;
  private static final int MILLIS_PER_EPOCH = 250;
  private static final int TRIALS = 20;

  private static final String SPEC =
      """
      apiVersion: barrido.dev/v1
      kind: Sweep
      metadata: {name: %s}
      spec:
        seed: %d
        objective: {type: minimize, objectiveMetricName: value}
        algorithm: {algorithmName: random}
        maxTrialCount: %d
        parallelTrialCount: 3
        retry: {maxAttempts: 1000}
        %s
        parameters:
          - {name: x, parameterType: double, feasibleSpace: {min: -5, max: 5}}
        training: {trainer: function, function: sphere, inputs: ["${x}"], epochs: %d, sleepMillisPerEpoch: %d}
      """;

  /** Names of sweeps, with what judges their trials. */
  private static final List<String> SCHEDULERS =
      List.of(
          "",
          "scheduler: {name: asha, settings: {reductionFactor: 2}}",
          "earlyStopping: {algorithmName: medianstop, algorithmSettings:"
              + " [{name: min_trials_required, value: \"2\"}, {name: start_step, value: \"2\"}]}");

  private Workload() {}

  /** The spec of the sweep with this number. */
  static String spec(int number) {
    return SPEC.formatted(
        "chaos-" + number,
        number,
        TRIALS,
        SCHEDULERS.get(number % SCHEDULERS.size()),
        EPOCHS,
        MILLIS_PER_EPOCH);
  }
}
