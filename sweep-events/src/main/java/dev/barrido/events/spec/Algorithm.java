package dev.barrido.events.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The searchers that a spec may name. A test of the proposer holds them to those of the core. */
public enum Algorithm {
  BABYSITTING(
      "babysitting",
      Capabilities.of(
          "all",
          "yes",
          "needs no results",
          "looks at no result",
          "may come twice",
          "parameters",
          "24 and more, in rounds"),
      new Setting(
          "on_failed_check",
          new Allowed.OneOf(List.of("end", "continue")),
          "end",
          "what a sweep does whose network fails a check")),
  BAYESIAN_OPTIMIZATION(
      "bayesianoptimization",
      Capabilities.of(
          "all",
          "yes",
          "learns from trials that ended, models pending ones",
          "takes pruned trials for what they reached",
          "each once, then it ends",
          "trials squared, of 384 at most, x candidates",
          "20 to some hundreds"),
      new Setting("base_estimator", new Allowed.OneOf(List.of("GP")), "GP", "a Gaussian process"),
      Setting.count("n_initial_points", "10", "trials with a result before the model is used"),
      new Setting(
          "acq_func",
          new Allowed.OneOf(List.of("EI", "LCB")),
          "EI",
          "what a point promises: expected improvement, or how low it may be")),
  BOHB(
      "bohb",
      Capabilities.of(
          "all",
          "yes",
          "learns from trials at rungs and ends, models pending ones",
          "learns at the most epochs that enough trials came to",
          "each once, then it ends",
          "parameters x candidates x trials, at most 1525; trials",
          "60 and more"),
      Setting.count(
          "min_points_in_model", "parameters + 1", "results that a model needs at least, less 2"),
      Setting.count("num_samples", "64", "candidates of which the best is proposed"),
      new Setting(
          "random_fraction", new Allowed.Part(), "0.33", "part of the points drawn at random")),
  CMAES(
      "cmaes",
      Capabilities.of(
          "all",
          "yes",
          "learns from trials that ended",
          "takes pruned trials for what they reached",
          "each once, then it ends",
          "numbers squared; a generation: cubed",
          "100 and more"),
      new Setting("sigma", new Allowed.Part(), "0.17", "first deviation, a part of each range"),
      new Setting(
          "population_size", new Allowed.Count(2), "4 + 3 ln n", "trials of one generation"),
      new Setting(
          "restart_strategy",
          new Allowed.OneOf(List.of("none", "ipop")),
          "ipop",
          "what follows once all is found")),
  EVOLUTION(
      "evolution",
      Capabilities.of(
          "all",
          "yes",
          "learns from trials that ended",
          "takes pruned trials for what they reached",
          "each once, then it ends",
          "population and parameters",
          "60 and more"),
      Setting.count("population_size", "20", "trials that live; so many are random first"),
      Setting.count(
          "sample_size", "population_size / 2", "members of which the best becomes a parent")),
  GRID(
      "grid",
      Capabilities.of(
              "all that can be counted",
              "yes",
              "needs no results",
              "looks at no result",
              "each once, then it ends",
              "parameters",
              "all combinations")
          .forSeveralObjectives(),
      Setting.flag("shuffle", "false", "an order that the seed decides")),
  HYPERBAND(
      "hyperband",
      Capabilities.of(
          "all",
          "yes",
          "needs no results",
          "looks at no result",
          "may come twice",
          "parameters",
          "any number")),
  LATIN_HYPERCUBE(
      "latinhypercube",
      Capabilities.of(
              "all",
              "yes",
              "needs no results",
              "looks at no result",
              "each once, then it ends",
              "parameters",
              "any number known beforehand")
          .forSeveralObjectives(),
      Setting.count("n_points", "maxTrialCount", "trials of one design; then the next begins")),
  MULTIVARIATE_TPE(
      "multivariate-tpe",
      Capabilities.of(
              "all",
              "yes",
              "learns from trials that ended, models pending ones",
              "takes pruned trials for what they reached",
              "each once, then it ends",
              "parameters x candidates x trials, at most 1525",
              "30 and more")
          .forSeveralObjectives(),
      Setting.count("n_startup_trials", "10", "trials with a result before the model is used"),
      Setting.count("n_EI_candidates", "24", "candidates drawn for each group of parameters")),
  NSGA2(
      "nsga2",
      Capabilities.of(
              "all",
              "yes",
              "learns from trials that ended",
              "takes pruned trials for what they reached",
              "each once, then it ends",
              "trials, and their logarithm",
              "100 and more")
          .forSeveralObjectives(),
      new Setting(
          "population_size",
          new Allowed.Count(2),
          "20",
          "trials that may have children; so many are random first"),
      new Setting(
          "crossover_prob",
          new Allowed.Part(),
          "0.9",
          "how many children have a part of both parents")),
  RANDOM(
      "random",
      Capabilities.of(
              "all",
              "yes",
              "needs no results",
              "looks at no result",
              "may come twice",
              "parameters",
              "any number")
          .forSeveralObjectives()),
  SOBOL(
      "sobol",
      Capabilities.of(
              "all",
              "yes",
              "needs no results",
              "looks at no result",
              "each once, then it ends",
              "parameters",
              "any number, best a power of two")
          .forSeveralObjectives()),
  TPE(
      "tpe",
      Capabilities.of(
              "all",
              "yes",
              "learns from trials that ended, models pending ones",
              "takes pruned trials for what they reached",
              "each once, then it ends",
              "parameters x candidates; trials, little",
              "30 and more")
          .forSeveralObjectives(),
      Setting.count("n_startup_trials", "10", "trials with a result before the model is used"),
      Setting.count("n_EI_candidates", "24", "candidates drawn for each parameter"));

  private final String specName;
  private final Capabilities capabilities;
  private final List<Setting> settings;

  Algorithm(String specName, Capabilities capabilities, Setting... settings) {
    this.specName = specName;
    this.capabilities = capabilities;
    this.settings = List.of(settings);
  }

  /** What a spec calls it. */
  public String specName() {
    return specName;
  }

  public Capabilities capabilities() {
    return capabilities;
  }

  /** All that it may be told. */
  public List<Setting> settings() {
    List<Setting> all = new ArrayList<>(settings);
    if (scheduler().isPresent()) {
      all.addAll(Brackets.settings());
    }
    return all;
  }

  /** What its searcher may be told. */
  public List<Setting> searcherSettings() {
    return settings;
  }

  /** Of these settings, which may be anything yet, those for the searcher of this name. */
  static Map<String, String> searcherSettings(String specName, Map<String, String> settings) {
    return named(specName).flatMap(Algorithm::scheduler).isPresent()
        ? Brackets.toSearcher(settings)
        : settings;
  }

  /** The scheduler that it brings along, if it is more than a searcher. */
  public Optional<Scheduler> scheduler() {
    return this == HYPERBAND || this == BOHB ? Optional.of(Scheduler.HYPERBAND) : Optional.empty();
  }

  /** The algorithm that a spec calls so; empty when there is none. */
  public static Optional<Algorithm> named(String specName) {
    return Stream.of(values()).filter(algorithm -> algorithm.specName.equals(specName)).findFirst();
  }

  /** Those that know several objectives, in order. */
  static List<String> namesForSeveralObjectives() {
    return Stream.of(values())
        .filter(algorithm -> algorithm.capabilities.several())
        .map(Algorithm::specName)
        .sorted()
        .toList();
  }

  /** All names, in order. */
  public static List<String> names() {
    return Stream.of(values()).map(Algorithm::specName).sorted().toList();
  }
}
