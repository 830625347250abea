package dev.barrido.events.spec;

import java.util.List;

/** Refuses what needs one objective where there are several. */
final class SeveralObjectivesCheck {
  private SeveralObjectivesCheck() {}

  static void check(SweepSpec read, Section spec, Section algorithm) {
    if (read.objectives().size() == 1) {
      return;
    }
    Algorithm.named(read.algorithmName())
        .filter(named -> !named.capabilities().several())
        .ifPresent(named -> refuse(named, algorithm));
    if (!read.rounds().isEmpty()) {
      spec.problem(
          "rounds",
          "expected none with several objectives, since a round is narrowed around the best trials"
              + " of one; got rounds");
    }
    if (read.scheduler().scheduler() != Scheduler.NONE) {
      spec.problem(
          "scheduler",
          "expected none with several objectives, since it compares trials by one; got "
              + read.scheduler().scheduler().specName());
    }
    if (read.ensembleSize() > 0) {
      spec.problem(
          "ensemble",
          "expected none with several objectives, since it combines the best models of one; got one");
    }
  }

  private static void refuse(Algorithm named, Section algorithm) {
    List<String> able = Algorithm.namesForSeveralObjectives();
    algorithm.problem(
        "algorithmName",
        "expected one of " + able + " for several objectives, got \"" + named.specName() + "\"");
  }
}
