package dev.barrido.proposer.application;

import dev.barrido.events.NarrowedParameter;
import java.util.List;
import java.util.Map;

/**
 * What advice told that the core does not decide by, and the store keeps.
 *
 * @param ends that trainers reported, by trial number
 * @param refined the parameters of finer spaces, by the round that searches there
 * @param foldsEnded the folds that do not go on with a promoted trial, by its number
 * @param superseded attempts that are to stop
 */
record Told(
    Map<Integer, TrialEnd> ends,
    Map<Integer, List<NarrowedParameter>> refined,
    Map<Integer, List<Integer>> foldsEnded,
    List<SupersededAttempt> superseded) {
  static final Told NOTHING = new Told(Map.of(), Map.of(), Map.of(), List.of());

  Told {
    ends = Map.copyOf(ends);
    refined = Map.copyOf(refined);
    foldsEnded = Map.copyOf(foldsEnded);
    superseded = List.copyOf(superseded);
  }
}
