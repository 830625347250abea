package dev.barrido.core.search;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.space.NearestName;
import dev.barrido.core.space.SearchSpace;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All searchers by the name that a spec calls them. */
public enum Searchers {
  BABYSITTING(
      "babysitting",
      new Capabilities(true, true, Learning.NOTHING, "parameters", "24 and more, in rounds"),
      Map.of("on_failed_check", "end")) {
    @Override
    Searcher make(SearchSpace space, Settings settings, Seeds seeds) {
      settings.oneOf("on_failed_check", List.of("end", "continue"));
      return new RandomSearcher(space);
    }
  },
  BAYESIAN_OPTIMIZATION(
      "bayesianoptimization",
      new Capabilities(
          true,
          false,
          Learning.PENDING,
          "trials squared, of 384 at most, x candidates",
          "20 to some hundreds"),
      Map.of("base_estimator", "GP", "n_initial_points", "10", "acq_func", "EI")) {
    @Override
    Searcher make(SearchSpace space, Settings settings, Seeds seeds) {
      settings.oneOf("base_estimator", List.of("GP"));
      String acquisition = settings.oneOf("acq_func", List.of("EI", "LCB"));
      return new BayesianOptimizationSearcher(
          space,
          settings.count("n_initial_points"),
          AcquisitionFunction.valueOf(acquisition),
          seeds);
    }
  },
  /** The searching half; the other is the scheduler hyperband. */
  BOHB(
      "bohb",
      new Capabilities(
          true,
          false,
          Learning.FIDELITY,
          "parameters x candidates x trials, at most 1525; trials",
          "60 and more"),
      Map.of(
          "min_points_in_model", "parameters + 1",
          "num_samples", "64",
          "random_fraction", "0.33")) {
    @Override
    Searcher make(SearchSpace space, Settings settings, Seeds seeds) {
      int usual = space.parameters().size() + 1;
      return new BohbSearcher(
          space,
          settings.isGiven("min_points_in_model") ? settings.count("min_points_in_model") : usual,
          settings.count("num_samples"),
          settings.part("random_fraction"),
          seeds);
    }
  },
  CMAES(
      "cmaes",
      new Capabilities(
          true, false, Learning.ENDED, "numbers squared; a generation: cubed", "100 and more"),
      Map.of("sigma", "0.17", "population_size", "4 + 3 ln n", "restart_strategy", "ipop")) {
    @Override
    Searcher make(SearchSpace space, Settings settings, Seeds seeds) {
      return new CmaEsSearcher(
          space,
          settings.part("sigma"),
          settings.isGiven("population_size")
              ? settings.count("population_size", 2)
              : CmaEsSearcher.usualTrials(space),
          settings.oneOf("restart_strategy", List.of("none", "ipop")).equals("ipop"),
          seeds);
    }
  },
  EVOLUTION(
      "evolution",
      new Capabilities(true, false, Learning.ENDED, "population and parameters", "60 and more"),
      Map.of("population_size", "20", "sample_size", "population_size / 2")) {
    @Override
    Searcher make(SearchSpace space, Settings settings, Seeds seeds) {
      int population = settings.count("population_size");
      int half = (population + 1) / 2;
      return new EvolutionSearcher(
          space,
          population,
          settings.isGiven("sample_size") ? settings.count("sample_size") : half);
    }
  },
  GRID(
      "grid",
      new Capabilities(false, false, Learning.NOTHING, "parameters", "all combinations")
          .forSeveralObjectives(),
      Map.of("shuffle", "false")) {
    @Override
    Searcher make(SearchSpace space, Settings settings, Seeds seeds) {
      return settings.flag("shuffle")
          ? GridSearcher.shuffled(space, seeds.derived("grid", 0))
          : GridSearcher.inOrder(space);
    }
  },
  /** Its points are random; what makes it hyperband is the scheduler of that name. */
  HYPERBAND(
      "hyperband",
      new Capabilities(true, true, Learning.NOTHING, "parameters", "any number"),
      Map.of()) {
    @Override
    Searcher make(SearchSpace space, Settings settings, Seeds seeds) {
      return new RandomSearcher(space);
    }
  },
  LATIN_HYPERCUBE(
      "latinhypercube",
      new Capabilities(true, false, Learning.NOTHING, "parameters", "any number known beforehand")
          .forSeveralObjectives(),
      Map.of("n_points", "maxTrialCount")) {
    @Override
    Searcher make(SearchSpace space, Settings settings, Seeds seeds) {
      Integer trials = settings.trials();
      boolean given = trials == null || settings.isGiven("n_points");
      return new LatinHypercubeSearcher(space, given ? settings.count("n_points") : trials, seeds);
    }
  },
  MULTIVARIATE_TPE(
      "multivariate-tpe",
      new Capabilities(
              true,
              false,
              Learning.PENDING,
              "parameters x candidates x trials, at most 1525",
              "30 and more")
          .forSeveralObjectives(),
      Map.of("n_startup_trials", "10", "n_EI_candidates", "24")) {
    @Override
    Searcher make(SearchSpace space, Settings settings, Seeds seeds) {
      return new MultivariateTpeSearcher(
          space, settings.count("n_startup_trials"), settings.count("n_EI_candidates"), seeds);
    }
  },
  NSGA2(
      "nsga2",
      new Capabilities(true, false, Learning.ENDED, "trials, and their logarithm", "100 and more")
          .forSeveralObjectives(),
      Map.of("population_size", "20", "crossover_prob", "0.9")) {
    @Override
    Searcher make(SearchSpace space, Settings settings, Seeds seeds) {
      return new NsgaSearcher(
          space, settings.count("population_size", 2), settings.part("crossover_prob"));
    }
  },
  RANDOM(
      "random",
      new Capabilities(true, true, Learning.NOTHING, "parameters", "any number")
          .forSeveralObjectives(),
      Map.of()) {
    @Override
    Searcher make(SearchSpace space, Settings settings, Seeds seeds) {
      return new RandomSearcher(space);
    }
  },
  SOBOL(
      "sobol",
      new Capabilities(
              true, false, Learning.NOTHING, "parameters", "any number, best a power of two")
          .forSeveralObjectives(),
      Map.of()) {
    @Override
    Searcher make(SearchSpace space, Settings settings, Seeds seeds) {
      return new SobolSearcher(space, seeds);
    }
  },
  TPE(
      "tpe",
      new Capabilities(
              true,
              false,
              Learning.PENDING,
              "parameters x candidates; trials, little",
              "30 and more")
          .forSeveralObjectives(),
      Map.of("n_startup_trials", "10", "n_EI_candidates", "24")) {
    @Override
    Searcher make(SearchSpace space, Settings settings, Seeds seeds) {
      return new TpeSearcher(
          space, settings.count("n_startup_trials"), settings.count("n_EI_candidates"));
    }
  };

  private final String specName;
  private final Capabilities capabilities;
  private final Map<String, String> settings;

  Searchers(String specName, Capabilities capabilities, Map<String, String> settings) {
    this.specName = specName;
    this.capabilities = capabilities;
    this.settings = settings;
  }

  /** What a spec calls it. */
  public String specName() {
    return specName;
  }

  public Capabilities capabilities() {
    return capabilities;
  }

  /** The defaults of its settings, by name. */
  public Map<String, String> settings() {
    return settings;
  }

  /**
   * A searcher over this space.
   *
   * @param settings as a spec gives them; those left out take their defaults
   * @param trials how many it will be asked for at most; null: not known
   * @throws IllegalArgumentException if no searcher has this name, or it has no such setting, or
   *     cannot search this space
   */
  public static Searcher named(
      String name,
      SearchSpace space,
      Map<String, String> settings,
      Seeds seeds,
      @Nullable Integer trials) {
    for (Searchers searcher : values()) {
      if (searcher.specName.equals(name)) {
        Settings told = new Settings(settings, searcher.settings, trials);
        told.check(name);
        return searcher.make(space, told, seeds);
      }
    }
    throw new IllegalArgumentException(
        "a searcher: expected one of "
            + names()
            + ", got \""
            + name
            + "\"; "
            + NearestName.hint(name, names()));
  }

  /** The names of all searchers. */
  public static Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (Searchers searcher : values()) {
      names.add(searcher.specName);
    }
    return names;
  }

  abstract Searcher make(SearchSpace space, Settings settings, Seeds seeds);
}
