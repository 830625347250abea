package dev.barrido.events.spec;

import dev.barrido.events.training.CommandTraining;
import dev.barrido.events.training.DataSource;
import dev.barrido.events.training.FunctionTraining;
import dev.barrido.events.training.Metrics;
import dev.barrido.events.training.NetworkTraining;
import dev.barrido.events.training.Training;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Holds the metrics that a sweep names to those that its training measures. */
final class MetricCheck {
  private MetricCheck() {}

  static List<Problem> problems(SweepSpec spec, Training training) {
    if (training instanceof CommandTraining) {
      return List.of(); // names its own, which only its trials tell
    }
    List<Problem> problems = new ArrayList<>();
    List<String> measured = measured(training);
    List<String> named = Stream.concat(measured.stream(), besides(training).stream()).toList();
    for (int i = 0; i < spec.objectives().size(); i++) {
      String path = spec.objectives().size() == 1 ? "objective" : "objectives[" + i + "]";
      Objective objective = spec.objectives().get(i);
      check(path + ".objectiveMetricName", objective.metricName(), measured, problems);
      for (String additional : objective.additionalMetricNames()) {
        check(path + ".additionalMetricNames", additional, named, problems);
      }
    }
    for (int i = 0; i < spec.constraints().size(); i++) {
      String metric = spec.constraints().get(i).metric();
      check("constraints[" + i + "].metric", metric, measured, problems);
    }
    return problems;
  }

  private static void check(
      String path, String metric, List<String> known, List<Problem> problems) {
    if (!known.contains(metric) && !metric.isEmpty()) {
      problems.add(problem(path, known, metric));
    }
  }

  private static Problem problem(String path, List<String> known, String got) {
    String message = "expected one of " + known + ", " + Words.gotInsteadOf(known, got);
    return new Problem(path, null, message);
  }

  private static List<String> measured(Training training) {
    if (training instanceof FunctionTraining function) {
      return Metrics.of(function.function());
    }
    return isRegression((NetworkTraining) training) ? Metrics.REGRESSION : Metrics.CLASSIFICATION;
  }

  /** What no objective can be: measured at the end only, or no measure of success. */
  private static List<String> besides(Training training) {
    if (training instanceof FunctionTraining) {
      return List.of();
    }
    List<String> tested =
        isRegression((NetworkTraining) training)
            ? Metrics.REGRESSION_TEST
            : Metrics.CLASSIFICATION_TEST;
    return Stream.concat(tested.stream(), Metrics.SIGNS.stream()).toList();
  }

  private static boolean isRegression(NetworkTraining training) {
    DataSource source = training.data().source();
    return source instanceof DataSource.Csv csv && csv.task() == DataSource.Task.REGRESSION;
  }
}
