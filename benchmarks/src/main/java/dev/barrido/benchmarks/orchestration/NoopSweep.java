package dev.barrido.benchmarks.orchestration;

/**
 * A sweep whose trials cost nothing to train, over six parameters.
 *
 * @param algorithm that proposes
 * @param trials in all
 * @param parallel at once, queued ones among them
 * @param epochs of each trial
 */
record NoopSweep(String algorithm, int trials, int parallel, int epochs) {
  private static final String SPEC =
      """
      apiVersion: barrido.dev/v1
      kind: Sweep
      metadata: {name: orchestration}
      spec:
        seed: 1
        objective: {type: minimize, objectiveMetricName: value}
        algorithm: {algorithmName: %s}
        parallelTrialCount: %d
        maxTrialCount: %d
        parameters:
          - {name: learningRate, parameterType: double, feasibleSpace: {min: 1e-5, max: 1, distribution: logUniform}}
          - {name: momentum, parameterType: double, feasibleSpace: {min: 0, max: 0.99}}
          - {name: dropout, parameterType: double, feasibleSpace: {min: 0, max: 0.8}}
          - {name: units, parameterType: int, feasibleSpace: {min: 16, max: 1024, distribution: logUniform}}
          - {name: batchSize, parameterType: discrete, feasibleSpace: {list: [16, 32, 64, 128]}}
          - {name: activation, parameterType: categorical, feasibleSpace: {list: [relu, tanh, elu]}}
        training: {trainer: function, function: noop, inputs: ["${learningRate}"], epochs: %d}
      """;

  /** As it is submitted. */
  String spec() {
    return SPEC.formatted(algorithm, parallel, trials, epochs);
  }
}
