package dev.barrido.core.search;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.space.NearestName;
import dev.barrido.core.space.SearchSpace;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** All searchers by the name that a spec calls them. */
public enum Searchers {
  GRID("grid", Set.of("shuffle")) {
    @Override
    Searcher make(SearchSpace space, Map<String, String> settings, Seeds seeds) {
      return flag(settings, "shuffle")
          ? GridSearcher.shuffled(space, seeds.derived("grid", 0))
          : GridSearcher.inOrder(space);
    }
  },
  RANDOM("random", Set.of()) {
    @Override
    Searcher make(SearchSpace space, Map<String, String> settings, Seeds seeds) {
      return new RandomSearcher(space);
    }
  },
  SOBOL("sobol", Set.of()) {
    @Override
    Searcher make(SearchSpace space, Map<String, String> settings, Seeds seeds) {
      return new SobolSearcher(space, seeds);
    }
  },
  TPE("tpe", Set.of("n_startup_trials", "n_EI_candidates")) {
    @Override
    Searcher make(SearchSpace space, Map<String, String> settings, Seeds seeds) {
      return new TpeSearcher(
          space, count(settings, "n_startup_trials", 10), count(settings, "n_EI_candidates", 24));
    }
  };

  private final String specName;
  private final Set<String> settings;

  Searchers(String specName, Set<String> settings) {
    this.specName = specName;
    this.settings = settings;
  }

  /** What a spec calls it. */
  public String specName() {
    return specName;
  }

  /** The names of its settings. */
  public Set<String> settings() {
    return settings;
  }

  /**
   * A searcher over this space.
   *
   * @param settings as a spec gives them; those left out take their defaults
   * @throws IllegalArgumentException if no searcher has this name, or it has no such setting, or
   *     cannot search this space
   */
  public static Searcher named(
      String name, SearchSpace space, Map<String, String> settings, Seeds seeds) {
    for (Searchers searcher : values()) {
      if (searcher.specName.equals(name)) {
        searcher.checkSettings(settings);
        return searcher.make(space, settings, seeds);
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

  abstract Searcher make(SearchSpace space, Map<String, String> settings, Seeds seeds);

  private void checkSettings(Map<String, String> given) {
    for (String name : given.keySet()) {
      if (!settings.contains(name)) {
        String known = settings.isEmpty() ? "it has none" : NearestName.hint(name, settings);
        throw new IllegalArgumentException(
            "settings of " + specName + ": expected no \"" + name + "\"; " + known);
      }
    }
  }

  private static int count(Map<String, String> settings, String name, int absent) {
    String value = settings.getOrDefault(name, Integer.toString(absent));
    if (!value.matches("[1-9][0-9]{0,5}")) {
      throw new IllegalArgumentException(
          name + ": expected a whole number from 1 to 999999, got \"" + value + "\"");
    }
    return Integer.parseInt(value);
  }

  private static boolean flag(Map<String, String> settings, String name) {
    String value = settings.getOrDefault(name, "false");
    if (!value.equals("true") && !value.equals("false")) {
      throw new IllegalArgumentException(name + ": expected true or false, got \"" + value + "\"");
    }
    return value.equals("true");
  }
}
