package dev.barrido.events.spec;

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
  private final TrainingRule rule;
  private final Set<String> names;

  TrainingCheck(SweepSpec spec, Section training, Section parent, TrainingRule rule) {
    this.spec = spec;
    this.rule = rule;
    this.training = training;
    this.parent = parent;
    this.names = spec.parameters().stream().map(ParameterSpec::name).collect(Collectors.toSet());
  }

  void check() {
    checkExpressions("", SpecNode.of(spec.training()));
    boolean searchable =
        parent.problems().found().stream()
            .map(Problem::path)
            .noneMatch(
                path -> path.startsWith("spec.parameters") || path.startsWith("spec.training"));
    if (searchable) {
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
    } else if (node.plain() == null) {
      refuse(path, "expected a value, got nothing");
    } else {
      checkExpression(path, node.plain());
    }
  }

  private void checkExpression(String path, @Nullable Object value) {
    try {
      Template.expressionIn(path, value, names)
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
    if (names.isEmpty()) {
      return;
    }
    refuse(path, "expected expressions of parameters, " + Words.gotInsteadOf(names, name));
  }

  private void checkAtSamples() {
    @Nullable List<Problem> everywhere = null;
    for (Map<String, Object> sample : SpaceSamples.of(spec.parameters())) {
      List<Problem> here = problemsAt(sample);
      if (everywhere == null) {
        everywhere = new ArrayList<>(here);
      } else {
        Set<String> paths = here.stream().map(Problem::path).collect(Collectors.toSet());
        everywhere.removeIf(problem -> !paths.contains(problem.path()));
      }
      if (everywhere.isEmpty()) {
        return;
      }
    }
    if (everywhere != null) {
      everywhere.forEach(this::refuse);
    }
  }

  private List<Problem> problemsAt(Map<String, Object> sample) {
    List<Problem> problems = new ArrayList<>();
    Map<String, Object> resolved =
        Template.resolve(
            spec.training(),
            sample,
            (path, reason) -> problems.add(new Problem("training." + path, null, reason)));
    if (problems.isEmpty()) {
      try {
        Training read = TrainingReader.read(resolved);
        problems.addAll(MetricCheck.problems(spec, read));
        problems.addAll(BuildCheck.problems(read));
        problems.addAll(rule.problems(read));
      } catch (InvalidSpec e) {
        return e.problems();
      }
    }
    return problems;
  }

  private void refuse(Problem problem) {
    if (problem.path().startsWith("training")) {
      refuse(problem.path().replaceFirst("^training\\.?", ""), problem.message());
    } else {
      parent.problemAt(problem.path(), problem.message());
    }
  }

  private void refuse(String path, String message) {
    training.problemAt(path, message);
  }
}
