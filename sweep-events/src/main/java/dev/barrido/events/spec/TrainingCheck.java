package dev.barrido.events.spec;

import dev.barrido.events.training.DataSource;
import dev.barrido.events.training.FunctionTraining;
import dev.barrido.events.training.Metrics;
import dev.barrido.events.training.NetworkTraining;
import dev.barrido.events.training.Training;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a training section before any trial meets it: expressions that cannot be computed, and
 * what is wrong at every sample of the space. What is wrong only somewhere fails its trial when it
 * comes.
 */
final class TrainingCheck {
  private final SweepSpec spec;
  private final Section training;
  private final Section parent;
  private final Set<String> names;

  TrainingCheck(SweepSpec spec, Section training, Section parent) {
    this.spec = spec;
    this.training = training;
    this.parent = parent;
    this.names = spec.parameters().stream().map(ParameterSpec::name).collect(Collectors.toSet());
  }

  void check() {
    int before = training.problems().found().size();
    checkExpressions("", SpecNode.of(spec.training()));
    if (training.problems().found().size() == before
        && !spec.parameters().isEmpty()
        && before == 0) {
      checkAtSamples();
    }
  }

  private void checkExpressions(String path, SpecNode node) {
    if (node instanceof SpecNode.Mapping mapping) {
      mapping
          .fields()
          .forEach(
              (name, field) -> checkExpressions(path.isEmpty() ? name : path + "." + name, field));
    } else if (node instanceof SpecNode.Sequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        checkExpressions(path + "[" + i + "]", sequence.items().get(i));
      }
    } else {
      checkExpression(path, node.plain());
    }
  }

  private void checkExpression(String path, @Nullable Object value) {
    try {
      Template.expressionIn(value, names)
          .ifPresent(
              expression ->
                  expression.names().stream()
                      .filter(name -> !names.contains(name))
                      .forEach(name -> unknownParameter(path, name)));
    } catch (IllegalArgumentException e) {
      refuse(path, e.getMessage());
    }
  }

  private void unknownParameter(String path, String name) {
    String nearest =
        NearestName.to(name, names).map(known -> "; did you mean \"" + known + "\"?").orElse("");
    refuse(path, "expected expressions of known parameters, got \"" + name + "\"" + nearest);
  }

  private void checkAtSamples() {
    List<Map<String, Object>> samples = SpaceSamples.of(spec.parameters());
    @Nullable List<Problem> everywhere = null;
    for (Map<String, Object> sample : samples) {
      List<Problem> here = problemsAt(sample);
      if (everywhere == null) {
        everywhere = new ArrayList<>(here);
      } else {
        Set<String> paths = here.stream().map(Problem::path).collect(Collectors.toSet());
        everywhere.removeIf(problem -> !paths.contains(problem.path()));
      }
    }
    if (everywhere != null) {
      everywhere.forEach(
          problem -> refuse(problem.path().replaceFirst("^training\\.?", ""), problem.message()));
    }
  }

  private List<Problem> problemsAt(Map<String, Object> sample) {
    try {
      checkObjective(TrainingReader.read(Template.resolve(spec.training(), sample)));
      return List.of();
    } catch (InvalidSpec e) {
      return e.problems();
    } catch (IllegalArgumentException e) {
      return List.of(new Problem("training", null, e.getMessage()));
    }
  }

  private void checkObjective(Training read) {
    List<String> metrics = metricsOf(read);
    if (!metrics.contains(spec.objective().metricName())) {
      throw new InvalidSpec(
          List.of(
              new Problem(
                  "objective",
                  null,
                  "objectiveMetricName: expected one of "
                      + metrics
                      + ", got \""
                      + spec.objective().metricName()
                      + "\"")));
    }
  }

  private static List<String> metricsOf(Training training) {
    if (training instanceof FunctionTraining) {
      return Metrics.FUNCTION;
    }
    DataSource source = ((NetworkTraining) training).data().source();
    boolean regression =
        source instanceof DataSource.Csv csv && csv.task() == DataSource.Task.REGRESSION;
    return regression ? Metrics.REGRESSION : Metrics.CLASSIFICATION;
  }

  private void refuse(String path, String message) {
    if (path.equals("objective")) {
      parent.problem(path, message);
    } else {
      training.problemAt(path, message);
    }
  }
}
