package dev.barrido.events.spec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what metrics must keep to, each once. */
final class ConstraintsReader {
  private ConstraintsReader() {}

  static List<Constraint> read(Section spec) {
    List<Constraint> constraints = new ArrayList<>();
    Set<String> metrics = new HashSet<>();
    for (Section section : spec.sections("constraints")) {
      Constraint constraint = constraint(section);
      constraints.add(constraint);
      if (!metrics.add(constraint.metric())) {
        section.problem(
            "metric",
            "expected each metric once, with min and max together, got "
                + Words.quoted(constraint.metric())
                + " twice");
      }
      section.refuseUnknown();
    }
    return constraints;
  }

  private static Constraint constraint(Section section) {
    String metric = section.requiredText("metric");
    @Nullable Double min = section.numberOrNull("min", NumberRange.ANY);
    @Nullable Double max = section.numberOrNull("max", NumberRange.ANY);
    if (!section.has("min") && !section.has("max")) {
      section.missing("max", "a number, or one as min");
    }
    if (min != null && max != null && min > max) {
      section.problem("max", "expected at least min " + min + ", got " + max);
    }
    return new Constraint(metric, min, max);
  }
}
