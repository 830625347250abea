package dev.barrido.core.search;

import java.util.List;

/**
 * What a searcher can do.
 *
 * @param continuous whether it searches ranges that cannot be counted
 * @param repeats whether it may propose a point twice, and so never ends by itself
 * @param cost for people: what the time of a proposal grows with
 * @param trials for people: for how many it is good
 * @param several whether it searches the Pareto front of several objectives
 */
public record Capabilities(
    boolean continuous,
    boolean repeats,
    Learning learning,
    String cost,
    String trials,
    boolean several) {

  /** Those of a searcher that knows one objective. */
  public Capabilities(
      boolean continuous, boolean repeats, Learning learning, String cost, String trials) {
    this(continuous, repeats, learning, cost, trials, false);
  }

  /** The same of a searcher that knows several. */
  Capabilities forSeveralObjectives() {
    return new Capabilities(continuous, repeats, learning, cost, trials, true);
  }

  /** For people, in the order of the documented table: all of them respect conditions. */
  public List<String> words() {
    return List.of(
        continuous ? "all" : "all that can be counted",
        "yes",
        several ? "any number" : "one",
        learning.parallel(),
        learning.fidelity(),
        repeats ? "may come twice" : "each once, then it ends",
        cost,
        trials);
  }
}
