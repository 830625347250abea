package dev.barrido.core.schedule;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.space.NearestName;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** All schedulers by the name that a spec calls them. */
public enum Schedulers {
  NONE("none", Map.of()) {
    @Override
    TrialScheduler make(SchedulerSettings settings, int epochs, Seeds seeds) {
      return new NoScheduler();
    }
  },
  MEDIAN("median", Map.of("min_trials_required", "3", "start_step", "4")) {
    @Override
    TrialScheduler make(SchedulerSettings settings, int epochs, Seeds seeds) {
      return new MedianScheduler(minTrials(settings), startStep(settings));
    }
  },
  PERCENTILE(
      "percentile", Map.of("percentile", "25", "min_trials_required", "3", "start_step", "4")) {
    @Override
    TrialScheduler make(SchedulerSettings settings, int epochs, Seeds seeds) {
      int percent = settings.whole("percentile", 1, 99);
      return new PercentileScheduler(percent, minTrials(settings), startStep(settings));
    }
  },
  ASHA(
      "asha",
      Map.of(
          "minEpochs", "1",
          "maxEpochs", "training.epochs",
          "reductionFactor", "3",
          "earlyStoppingRate", "0",
          "variant", "pause")) {
    @Override
    TrialScheduler make(SchedulerSettings settings, int epochs, Seeds seeds) {
      return new AshaScheduler(
          minEpochs(settings),
          maxEpochs(settings, epochs),
          reductionFactor(settings),
          settings.whole("earlyStoppingRate", 0, 30),
          settings.variant());
    }
  },
  HYPERBAND(
      "hyperband",
      Map.of(
          "minEpochs", "1",
          "maxEpochs", "training.epochs",
          "reductionFactor", "3",
          "variant", "pause")) {
    @Override
    TrialScheduler make(SchedulerSettings settings, int epochs, Seeds seeds) {
      return new HyperbandScheduler(
          minEpochs(settings),
          maxEpochs(settings, epochs),
          reductionFactor(settings),
          settings.variant(),
          seeds);
    }
  };

  private static final int MOST = 999_999;

  private final String specName;
  private final Map<String, String> settings;

  Schedulers(String specName, Map<String, String> settings) {
    this.specName = specName;
    this.settings = settings;
  }

  /** What a spec calls it. */
  public String specName() {
    return specName;
  }

  /** The defaults of its settings, by name. */
  public Map<String, String> settings() {
    return settings;
  }

  /**
   * A scheduler that has seen nothing yet.
   *
   * @param settings as a spec gives them; those left out take their defaults
   * @param epochs how long a trial trains when nothing stops it
   * @throws IllegalArgumentException if no scheduler has this name, or it has no such setting
   */
  public static TrialScheduler named(
      String name, Map<String, String> settings, int epochs, Seeds seeds) {
    for (Schedulers scheduler : values()) {
      if (scheduler.specName.equals(name)) {
        scheduler.checkSettings(settings);
        return scheduler.make(new SchedulerSettings(settings, scheduler.settings), epochs, seeds);
      }
    }
    throw new IllegalArgumentException(
        "a scheduler: expected one of "
            + names()
            + ", got \""
            + name
            + "\"; "
            + NearestName.hint(name, names()));
  }

  /** The names of all schedulers. */
  public static Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (Schedulers scheduler : values()) {
      names.add(scheduler.specName);
    }
    return names;
  }

  abstract TrialScheduler make(SchedulerSettings settings, int epochs, Seeds seeds);

  private void checkSettings(Map<String, String> given) {
    for (String name : given.keySet()) {
      if (!settings.containsKey(name)) {
        String known =
            settings.isEmpty() ? "it has none" : NearestName.hint(name, settings.keySet());
        throw new IllegalArgumentException(
            "settings of " + specName + ": expected no \"" + name + "\"; " + known);
      }
    }
  }

  private static int minTrials(SchedulerSettings settings) {
    return settings.whole("min_trials_required", 1, MOST);
  }

  private static int startStep(SchedulerSettings settings) {
    return settings.whole("start_step", 1, MOST);
  }

  private static int minEpochs(SchedulerSettings settings) {
    return settings.whole("minEpochs", 1, MOST);
  }

  private static int maxEpochs(SchedulerSettings settings, int epochs) {
    return settings.isGiven("maxEpochs") ? settings.whole("maxEpochs", 1, MOST) : epochs;
  }

  private static int reductionFactor(SchedulerSettings settings) {
    return settings.whole("reductionFactor", 2, MOST);
  }
}
