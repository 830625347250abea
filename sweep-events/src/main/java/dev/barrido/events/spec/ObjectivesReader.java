package dev.barrido.events.spec;

import dev.barrido.events.ObjectiveType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what a sweep makes small or large: one objective, or several. */
final class ObjectivesReader {
  /** The cost of a hypervolume may double with each. */
  private static final int MOST = 4;

  private ObjectivesReader() {}

  /** At least one, whatever is wrong with the document. */
  static List<Objective> read(Section spec) {
    if (!spec.has("objectives")) {
      return List.of(objective(spec.requiredSection("objective")));
    }
    if (spec.has("objective")) {
      spec.problem("objective", "expected either objective or objectives, got both");
    }
    List<Section> sections = spec.sections("objectives");
    if (sections.size() < 2 || sections.size() > MOST) {
      spec.problem(
          "objectives",
          "expected 2 to "
              + MOST
              + " objectives (one alone is an objective), got "
              + sections.size());
    }
    List<Objective> objectives = new ArrayList<>();
    Set<String> metrics = new HashSet<>();
    for (Section section : sections) {
      objectives.add(oneOfSeveral(section, metrics));
    }
    return objectives.isEmpty()
        ? List.of(new Objective(ObjectiveType.MINIMIZE, "", null, null, List.of()))
        : objectives;
  }

  private static Objective objective(Section section) {
    if (section.has("referenceValue")) {
      section.problem("referenceValue", "expected it in one of several objectives only, got it");
    }
    return fields(section);
  }

  private static Objective oneOfSeveral(Section section, Set<String> metrics) {
    if (section.has("goal")) {
      section.problem(
          "goal", "expected none, since several objectives have no one value to reach; got one");
    }
    Objective objective = fields(section);
    if (!metrics.add(objective.metricName()) && !objective.metricName().isEmpty()) {
      section.problem(
          "objectiveMetricName",
          "expected each metric once, got " + Words.quoted(objective.metricName()) + " twice");
    }
    return objective;
  }

  private static Objective fields(Section section) {
    Objective objective =
        new Objective(
            Choice.of(section, "type", ObjectiveType.class, null),
            section.requiredText("objectiveMetricName"),
            section.numberOrNull("goal", NumberRange.ANY),
            section.numberOrNull("referenceValue", NumberRange.ANY),
            section.texts("additionalMetricNames"));
    section.refuseUnknown();
    return objective;
  }
}
