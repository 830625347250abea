package dev.barrido.events.spec;

import java.util.List;

/**
 * What an algorithm can do, in words for people.
 *
 * @param parameters which kinds it searches
 * @param conditions whether it knows that some parameters exist only at times
 * @param several whether it searches the Pareto front of several objectives
 * @param parallel what it does when many trials run at once
 * @param fidelity what trials that trained for fewer epochs are to it
 * @param points whether one may be tried twice
 * @param cost what the time of a proposal grows with
 * @param trials for how many it is good
 */
public record Capabilities(
    String parameters,
    String conditions,
    boolean several,
    String parallel,
    String fidelity,
    String points,
    String cost,
    String trials) {

  /** Those of an algorithm that knows one objective. */
  static Capabilities of(String... words) {
    return new Capabilities(
        words[0], words[1], false, words[2], words[3], words[4], words[5], words[6]);
  }

  /** The same of an algorithm that knows several. */
  Capabilities forSeveralObjectives() {
    return new Capabilities(parameters, conditions, true, parallel, fidelity, points, cost, trials);
  }

  /** How many objectives it knows, in words. */
  public String objectives() {
    return several ? "any number" : "one";
  }

  /** In the order of the documented table. */
  public List<String> words() {
    return List.of(parameters, conditions, objectives(), parallel, fidelity, points, cost, trials);
  }
}
