package dev.barrido.events.spec;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The schedulers that a spec may name. A test of the services' parts holds them to the core's. */
public enum Scheduler {
  ASHA(
      "asha",
      "at a rung, while it has not proved to be among the best",
      "of those that came to the rung the best 1/reductionFactor rise",
      Shared.MIN_EPOCHS,
      Shared.MAX_EPOCHS,
      Shared.REDUCTION,
      new Setting(
          "earlyStoppingRate", new Allowed.Count(0, 30), "0", "lowest rungs that are left out"),
      Shared.VARIANT),
  HYPERBAND(
      "hyperband",
      "at a rung of its bracket, as with asha",
      "brackets of asha that begin to judge sooner and later, side by side",
      Shared.MIN_EPOCHS,
      Shared.MAX_EPOCHS,
      Shared.REDUCTION,
      Shared.VARIANT),
  MEDIAN(
      "median",
      "never",
      "pruned when its best so far is worse than the median of the others' means at that epoch",
      Shared.MIN_TRIALS,
      Shared.START_STEP),
  NONE("none", "never", "every trial trains to its end"),
  PERCENTILE(
      "percentile",
      "never",
      "pruned when its best so far is not among the best percentile of the others' at that epoch",
      new Setting("percentile", new Allowed.Count(1, 99), "25", "percent that stay"),
      Shared.MIN_TRIALS,
      Shared.START_STEP);

  /** Settings that several have, which an enum cannot hold before its constants. */
  private static final class Shared {
    private static final Setting MIN_EPOCHS =
        Setting.count("minEpochs", "1", "epochs of the first rung");
    private static final Setting MAX_EPOCHS =
        Setting.count("maxEpochs", "training.epochs", "epochs of a trial that rises to the end");
    private static final Setting REDUCTION =
        new Setting("reductionFactor", new Allowed.Count(2), "3", "one in so many rises, so far");
    private static final Setting VARIANT =
        new Setting(
            "variant",
            new Allowed.OneOf(List.of("pause", "stop")),
            "pause",
            "wait with a checkpoint and rise later, or be pruned at once");
    private static final Setting MIN_TRIALS =
        Setting.count("min_trials_required", "3", "others to compare with at an epoch");
    private static final Setting START_STEP =
        Setting.count("start_step", "4", "the first epoch that is judged");
  }

  private final String specName;
  private final String waits;
  private final String rule;
  private final List<Setting> settings;

  Scheduler(String specName, String waits, String rule, Setting... settings) {
    this.specName = specName;
    this.waits = waits;
    this.rule = rule;
    this.settings = List.of(settings);
  }

  /** What a spec calls it. */
  public String specName() {
    return specName;
  }

  /** For people: when a trial waits. */
  public String waits() {
    return waits;
  }

  /** For people: what it judges by. */
  public String rule() {
    return rule;
  }

  public List<Setting> settings() {
    return settings;
  }

  /** Whether trials climb rungs. */
  public boolean hasRungs() {
    return settings.contains(Shared.MIN_EPOCHS);
  }

  /** The scheduler that a spec calls so; empty when there is none. */
  public static Optional<Scheduler> named(String specName) {
    return Stream.of(values()).filter(scheduler -> scheduler.specName.equals(specName)).findFirst();
  }

  /** All names, in order. */
  public static List<String> names() {
    return Stream.of(values()).map(Scheduler::specName).sorted().toList();
  }
}
