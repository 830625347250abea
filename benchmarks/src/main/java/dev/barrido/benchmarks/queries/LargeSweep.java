package dev.barrido.benchmarks.queries;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A sweep that nobody trained, written into the tables of the results-service: half of the trials
 * completed, the others were pruned at a third of their epochs or failed.
 *
 * @param id of the sweep
 * @param trials how many
 * @param epochs measured in the mean of all trials
 * @param several whether it has a second objective, against which the first is hard to get
 */
record LargeSweep(String id, int trials, int epochs, boolean several) {
  private static final String SPEC =
      """
      {"apiVersion": "barrido.dev/v1", "kind": "Sweep", "metadata": {"name": "large"}, "spec": {
        %2$s,
        "algorithm": {"algorithmName": "random"}, "maxTrialCount": %1$d,
        "parameters": [
          {"name": "x", "parameterType": "double", "feasibleSpace": {"min": -5, "max": 10}},
          {"name": "y", "parameterType": "double", "feasibleSpace": {"min": 0, "max": 15}},
          {"name": "units", "parameterType": "int", "feasibleSpace": {"min": 1, "max": 512}},
          {"name": "kind", "parameterType": "categorical", "feasibleSpace": {"list": ["a", "b", "c"]}}],
        "training": {"trainer": "function", %3$s, "epochs": %4$d}}}
      """;

  private static final String ONE =
      "\"objective\": {\"type\": \"minimize\", \"objectiveMetricName\": \"value\"},"
          + " \"scheduler\": {\"name\": \"asha\"}";
  private static final String TWO =
      "\"objectives\": [{\"type\": \"minimize\", \"objectiveMetricName\": \"value\"},"
          + " {\"type\": \"minimize\", \"objectiveMetricName\": \"secondValue\"}]";
  private static final String BRANIN = "\"function\": \"branin\", \"inputs\": [\"${x}\", \"${y}\"]";
  private static final String ZDT1 =
      "\"function\": \"zdt1\", \"inputs\": [\"${(x + 5) / 15}\", \"${y / 15}\"]";

  /** Better with every epoch, and nearer to the middle of x. */
  private static final String VALUE =
      "(1 + abs(trial.number %% 1000 - 500) / 100.0 + (trial.number * 7919 %% 997) / 500.0)"
          + " * (1 + 3.0 / epoch)";

  private static final List<String> STATEMENTS =
      List.of(
          "insert into results.sweep (sweep_id, name, state, end_reason, revision, seed, max_trials,"
              + " objective_type, spec, created_at, ended_at) values ('%1$s', 'large', 'COMPLETED',"
              + " 'MAX_TRIALS', 1, 7, %2$d, 'MINIMIZE', '%4$s', now() - interval '1 day', now())",
          "insert into results.trial (sweep_id, number, state, hyperparameters, attempt, trainer_id,"
              + " queued_at, started_at, ended_at, elapsed_millis, epochs, metrics)"
              + " select '%1$s', number, case number %% 10 when 9 then 'FAILED' when 1 then 'PRUNED'"
              + " when 3 then 'PRUNED' when 5 then 'PRUNED' when 7 then 'PRUNED' else 'COMPLETED' end,"
              + " json_build_object('x', number %% 1000 / 1000.0 * 15 - 5, 'y', number * 31 %% 1000"
              + " / 1000.0 * 15, 'units', 1 + number * 17 %% 512, 'kind', chr(97 + number %% 3)),"
              + " 1, 'trainer-' || number %% 16, at, at, at + interval '20 seconds', 20000,"
              + " case when number %% 10 in (0, 2, 4, 6, 8) then %3$d * 3 / 2 else %3$d / 2 end, '{}'"
              + " from (select number, now() - interval '1 day' + number * interval '1.7 seconds' as at"
              + " from generate_series(0, %2$d - 1) as number) as numbers",
          "insert into results.measurement (sweep_id, number, epoch, attempt, objective, diverged,"
              + " metrics, elapsed_millis, measured_at) select trial.sweep_id, trial.number, epoch, 1, "
              + VALUE
              + ", false, jsonb_build_object('value', "
              + VALUE
              + ", 'secondValue', 100.0 / "
              + VALUE
              + " + trial.number * 31 %% 977 / 977.0, 'train.loss', 3.0 / epoch, 'validation.loss',"
              + " 4.0 / epoch, 'validation.error',"
              + " 1.0 / epoch), epoch * 600, trial.started_at + epoch * interval '0.6 seconds'"
              + " from results.trial, generate_series(1, trial.epochs) as epoch"
              + " where trial.sweep_id = '%1$s'",
          "update results.trial set objective = measurement.objective, best_epoch = measurement.epoch,"
              + " metrics = measurement.metrics from results.measurement where trial.sweep_id = '%1$s'"
              + " and trial.state <> 'FAILED' and measurement.sweep_id = trial.sweep_id"
              + " and measurement.number = trial.number and measurement.epoch = trial.epochs",
          "insert into results.attempt (sweep_id, number, fold, attempt, trainer_id, started_at,"
              + " resumed_from, ending, ended_at) select sweep_id, number, -1, 1, trainer_id,"
              + " started_at, 0, state, ended_at from results.trial where sweep_id = '%1$s'",
          "insert into results.verdict (sweep_id, number, epoch, kind, rule, rung, rank, rivals,"
              + " objective, threshold, to_rung, to_epoch, caused_by, caused_at_epoch)"
              + " select sweep_id, number, epochs, case state when 'PRUNED' then 'PRUNE' else 'PROMOTE'"
              + " end, 'asha', 0, 1, 9, objective, objective, 1, epochs + 1, number, epochs"
              + " from results.trial where sweep_id = '%1$s' and objective is not null",
          "insert into results.diagnosis (sweep_id, number, kind, epoch, at_end, since_epoch, evidence,"
              + " sentence) select sweep_id, number, 'plateau', epochs, true, 1, '{\"loss\": 9}',"
              + " 'The loss stood still.' from results.trial where sweep_id = '%1$s' and state = 'FAILED'");

  /** Writes it, and has the database look at what it holds now, as it does by itself in time. */
  void write(String jdbcUrl) throws SQLException {
    try (Connection connection = DriverManager.getConnection(jdbcUrl);
        Statement statement = connection.createStatement()) {
      int most = Math.max(1, epochs * 3 / 2);
      String spec = SPEC.formatted(trials, several ? TWO : ONE, several ? ZDT1 : BRANIN, most);
      for (String sql : STATEMENTS) {
        statement.executeUpdate(sql.formatted(id, trials, epochs, spec));
        statement.execute("analyze results.trial, results.measurement"); // for what is joined next
      }
      statement.execute("vacuum analyze");
    }
  }
}
