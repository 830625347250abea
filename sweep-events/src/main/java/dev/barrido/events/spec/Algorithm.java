package dev.barrido.events.spec;

import java.util.List;
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
          "all combinations"),
      Setting.flag("shuffle", "false", "an order that the seed decides")),
  LATIN_HYPERCUBE(
      "latinhypercube",
      Capabilities.of(
          "all",
          "yes",
          "needs no results",
          "looks at no result",
          "each once, then it ends",
          "parameters",
          "any number known beforehand"),
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
          "30 and more"),
      Setting.count("n_startup_trials", "10", "trials with a result before the model is used"),
      Setting.count("n_EI_candidates", "24", "candidates drawn for each group of parameters")),
  RANDOM(
      "random",
      Capabilities.of(
          "all",
          "yes",
          "needs no results",
          "looks at no result",
          "may come twice",
          "parameters",
          "any number")),
  SOBOL(
      "sobol",
      Capabilities.of(
          "all",
          "yes",
          "needs no results",
          "looks at no result",
          "each once, then it ends",
          "parameters",
          "any number, best a power of two")),
  TPE(
      "tpe",
      Capabilities.of(
          "all",
          "yes",
          "learns from trials that ended, models pending ones",
          "takes pruned trials for what they reached",
          "each once, then it ends",
          "parameters x candidates; trials, little",
          "30 and more"),
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

  public List<Setting> settings() {
    return settings;
  }

  /** The algorithm that a spec calls so; empty when there is none. */
  public static Optional<Algorithm> named(String specName) {
    return Stream.of(values()).filter(algorithm -> algorithm.specName.equals(specName)).findFirst();
  }

  /** All names, in order. */
  public static List<String> names() {
    return Stream.of(values()).map(Algorithm::specName).sorted().toList();
  }
}
