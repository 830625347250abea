package dev.barrido.results.projection;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The best models of a sweep combined, as its report shows it.
 *
 * @param size how many models were combined
 * @param metrics of the average of those that greedy selection took, on the validation and the test
 *     part
 * @param average the metrics of the plain average of all
 * @param best the metrics of the best one alone
 * @param members best first
 * @param failureKind why it failed, null when it did not
 * @param message what a person should read, null when there is nothing to say
 */
public record EnsembleView(
    int size,
    Map<String, Double> metrics,
    Map<String, Double> average,
    Map<String, Double> best,
    List<Member> members,
    @Nullable String failureKind,
    @Nullable String message) {
  public EnsembleView {
    metrics = Map.copyOf(metrics);
    average = Map.copyOf(average);
    best = Map.copyOf(best);
    members = List.copyOf(members);
  }

  /**
   * A model in it.
   *
   * @param weight its part in the selection, from 0 to 1; all parts make 1
   */
  public record Member(String trialId, int number, double weight) {}
}
