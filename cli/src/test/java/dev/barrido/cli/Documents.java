package dev.barrido.cli;

/** Documents as the server sends them. */
public final class Documents {
  public static final String SPEC =
      """
      apiVersion: barrido.dev/v1
      kind: Sweep
      metadata: {name: walk}
      spec:
        objective: {type: minimize, objectiveMetricName: value}
        algorithm: {algorithmName: random}
        maxTrialCount: 4
        parameters:
          - {name: x, parameterType: double, feasibleSpace: {min: -5, max: 10}}
          - {name: y, parameterType: double, feasibleSpace: {min: 0, max: 15}}
        training: {trainer: function, function: branin, inputs: ["${x}", "${y}"]}
      """;

  public static final String BEST =
      "{\"trials\":[{\"trialId\":\"walk-1-2\",\"number\":2,\"value\":0.4,\"epoch\":1,"
          + "\"hyperparameters\":{\"x\":3.14,\"y\":2.27}}]}";

  /** Two trials of a Pareto front. */
  public static final String FRONT =
      "{\"sweepId\":\"walk-1\",\"state\":\"RUNNING\",\"trials\":{\"proposed\":4,\"completed\":4},"
          + "\"epochs\":4,\"elapsedMillis\":2000,\"feasible\":3,\"hypervolume\":{\"value\":0.75,"
          + "\"reference\":{\"error\":0.5,\"size\":9}},\"paretoFront\":["
          + "{\"number\":2,\"values\":{\"error\":0.1,\"size\":8},\"epoch\":1,"
          + "\"hyperparameters\":{\"x\":3.14},\"metrics\":{\"error\":0.1,\"size\":8}},"
          + "{\"number\":0,\"values\":{\"error\":0.25,\"size\":2},\"epoch\":3,"
          + "\"hyperparameters\":{\"x\":1.5},\"metrics\":{\"error\":0.25,\"size\":2}}]}";

  public static final String DIAGNOSES =
      """
      {"diagnoses": [
        {"diagnosis": "learningRateTooHigh", "title": "learning rate too high", "trials": [3, 4],
         "learningRates": {"lowest": 0.8, "highest": 9.1}, "advice": "try a lower one"},
        {"diagnosis": "overfitting", "title": "overfitting", "trials": [4], "advice": "stop earlier"}],
       "trials": [
        {"trialId": "walk-1-3", "number": 3, "diagnoses": [
          {"diagnosis": "learningRateTooHigh", "epoch": 2, "sinceEpoch": 2, "sentence": "it exploded"}]},
        {"trialId": "walk-1-4", "number": 4, "diagnoses": [
          {"diagnosis": "learningRateTooHigh", "epoch": 12, "sinceEpoch": 3, "sentence": "it rose"},
          {"diagnosis": "overfitting", "epoch": 30, "sinceEpoch": 9, "sentence": "a gap"}]}]}
      """;

  private Documents() {}

  /** A report on one line; its best is there when a trial has completed. */
  public static String report(String state, String reason, int completed) {
    String best =
        ",\"best\":{\"trialId\":\"walk-1-2\",\"number\":2,\"value\":0.4,\"epoch\":1,"
            + "\"hyperparameters\":{\"x\":3.14},\"metrics\":{\"test.error\":0.25}}";
    return "{\"sweepId\":\"walk-1\",\"name\":\"walk\",\"namespace\":\"team-w\",\"state\":\""
        + state
        + (reason.isEmpty() ? "" : "\",\"reason\":\"" + reason)
        + "\",\"trials\":{\"proposed\":4,\"queued\":0,\"running\":"
        + (4 - completed)
        + ",\"completed\":"
        + completed
        + ",\"pruned\":0,\"failed\":0,\"cancelled\":0},\"epochs\":"
        + completed
        + ",\"elapsedMillis\":2000"
        + (completed == 0 ? "" : best)
        + "}";
  }
}
