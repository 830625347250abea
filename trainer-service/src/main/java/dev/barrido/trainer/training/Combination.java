package dev.barrido.trainer.training;

import java.util.List;
import java.util.Map;

/**
 * What combining models came to. Metrics are of the validation and of the test part, by name.
 *
 * @param members those that were combined, best first
 * @param leftOut why others were not, a sentence each
 * @param best of the best member alone
 * @param average of the plain average of all members
 * @param selection of the average of the members that were chosen, each as often as it was
 */
public record Combination(
    List<Member> members,
    List<String> leftOut,
    Map<String, Double> best,
    Map<String, Double> average,
    Map<String, Double> selection) {
  public Combination {
    members = List.copyOf(members);
    leftOut = List.copyOf(leftOut);
    best = Map.copyOf(best);
    average = Map.copyOf(average);
    selection = Map.copyOf(selection);
  }

  /**
   * A model that was combined with others.
   *
   * @param chosen how often the greedy selection took it
   */
  public record Member(Candidate candidate, int chosen) {}
}
