package dev.barrido.events.spec;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads which earlier sweeps the searcher learns from; whether they are there, others know. */
final class WarmStartReader {
  private WarmStartReader() {}

  static List<String> read(Section spec) {
    if (!spec.has("warmStart")) {
      return List.of();
    }
    Section section = spec.section("warmStart");
    if (spec.node("warmStart") instanceof SpecNode.Mapping && section.list("sweeps").isEmpty()) {
      section.missing("sweeps", "a list of the ids of earlier sweeps");
    }
    refuseTwice(section);
    section.refuseUnknown();
    return section.texts("sweeps");
  }

  private static void refuseTwice(Section section) {
    List<SpecNode> sweeps = section.list("sweeps");
    Set<Object> once = new HashSet<>();
    for (int i = 0; i < sweeps.size(); i++) {
      if (!once.add(String.valueOf(sweeps.get(i).plain()))) {
        section.problemAt(
            "sweeps[" + i + "]",
            "expected each sweep once, got " + sweeps.get(i).kind() + " twice");
      }
    }
  }
}
