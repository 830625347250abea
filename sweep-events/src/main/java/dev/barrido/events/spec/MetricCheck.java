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

/** Holds the metrics that an objective names to those that its training measures. */
final class MetricCheck {
  private MetricCheck() {}

  static List<Problem> problems(Objective objective, Training training) {
    if (training instanceof CommandTraining) {
      return List.of(); // names its own, which only its trials tell
    }
    List<Problem> problems = new ArrayList<>();
    List<String> measured = measured(training);
    String metric = objective.metricName();
    if (!measured.contains(metric) && !metric.isEmpty()) {
      problems.add(problem("objectiveMetricName", measured, metric));
    }
    List<String> named = Stream.concat(measured.stream(), besides(training).stream()).toList();
    for (String additional : objective.additionalMetricNames()) {
      if (!named.contains(additional)) {
        problems.add(problem("additionalMetricNames", named, additional));
      }
    }
    return problems;
  }

  private static Problem problem(String field, List<String> known, String got) {
    String message = "expected one of " + known + ", " + Words.gotInsteadOf(known, got);
    return new Problem("objective." + field, null, message);
  }

  private static List<String> measured(Training training) {
    if (training instanceof FunctionTraining) {
      return Metrics.FUNCTION;
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
