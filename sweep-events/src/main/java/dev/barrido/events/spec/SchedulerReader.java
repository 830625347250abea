package dev.barrido.events.spec;

import java.util.List;
import java.util.Map;

/**
 * Reads how long trials go on: the scheduler, Katib's early stopping in its place, or what an
 * algorithm brings along.
 */
final class SchedulerReader {
  private static final Map<String, Scheduler> KATIB = Map.of("medianstop", Scheduler.MEDIAN);

  private final Section spec;

  SchedulerReader(Section spec) {
    this.spec = spec;
  }

  /**
   * The scheduler of this spec.
   *
   * @param algorithmSettings all of them
   */
  SchedulerSpec read(String algorithmName, Map<String, String> algorithmSettings) {
    SchedulerSpec told = scheduler();
    SchedulerSpec katib = earlyStopping();
    if (spec.has("scheduler") && spec.has("earlyStopping")) {
      spec.problem("earlyStopping", "expected it or scheduler, got both");
    }
    String field = spec.has("scheduler") ? "scheduler" : "earlyStopping";
    boolean anyTold = spec.has("scheduler") || spec.has("earlyStopping");
    boolean brought = Algorithm.named(algorithmName).flatMap(Algorithm::scheduler).isPresent();
    if (brought && anyTold) {
      spec.problem(
          field,
          "expected no " + field + " beside " + algorithmName + ", which has its own; got one");
    }
    if (brought) {
      return new SchedulerSpec(Scheduler.HYPERBAND, Brackets.toHyperband(algorithmSettings));
    }
    return spec.has("scheduler") ? told : katib;
  }

  private SchedulerSpec scheduler() {
    Section section = spec.section("scheduler");
    String name = Choice.optional(section, "name", "none", Scheduler.names());
    Map<String, String> settings = SettingsReader.settings(section, "settings");
    section.refuseUnknown();
    return checked(
        section, "settings", Scheduler.named(name).orElse(Scheduler.NONE), name, settings);
  }

  private SchedulerSpec earlyStopping() {
    if (!spec.has("earlyStopping")) {
      return SchedulerSpec.NONE;
    }
    Section section = spec.section("earlyStopping");
    String name = Choice.required(section, "algorithmName", List.copyOf(KATIB.keySet()));
    Map<String, String> settings = SettingsReader.settings(section, "algorithmSettings");
    section.refuseUnknown();
    Scheduler scheduler = KATIB.getOrDefault(name, Scheduler.NONE);
    return checked(section, "algorithmSettings", scheduler, name, settings);
  }

  /** Settings of a scheduler that is none are not looked at. */
  private static SchedulerSpec checked(
      Section section,
      String field,
      Scheduler scheduler,
      String name,
      Map<String, String> settings) {
    if (name.isEmpty()) {
      return SchedulerSpec.NONE;
    }
    SettingsCheck.check(section, field, name, scheduler.settings(), settings);
    return new SchedulerSpec(scheduler, settings);
  }
}
