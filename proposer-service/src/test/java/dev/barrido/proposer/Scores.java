package dev.barrido.proposer;

import dev.barrido.events.EndState;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrialId;
import dev.barrido.events.TrialScored;
import java.util.Map;

/** What the results-service says of trials that completed, by their metric {@code value}. */
public final class Scores {
  private Scores() {}

  /** One epoch. */
  public static TrialScored scored(SweepId sweep, int number, double value) {
    return scored(sweep, number, Map.of("value", value));
  }

  /** One epoch that measured more. */
  public static TrialScored scored(SweepId sweep, int number, Map<String, Double> metrics) {
    return scored(sweep, number, 1, metrics);
  }

  /** Several epochs, of which the last was the best. */
  public static TrialScored scored(
      SweepId sweep, int number, int epochs, Map<String, Double> metrics) {
    return new TrialScored(
        sweep,
        TrialId.of(sweep, number),
        number,
        EndState.COMPLETED,
        null,
        null,
        epochs,
        epochs,
        metrics.get("value"),
        metrics,
        0);
  }
}
