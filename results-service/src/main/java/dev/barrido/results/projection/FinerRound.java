package dev.barrido.results.projection;

import dev.barrido.events.NarrowedParameter;
import java.util.List;

/**
 * A round after the first: where it searches, and why.
 *
 * @param round its index, from 1
 * @param firstTrial the number of its first trial
 * @param parameters of its space
 * @param reason for people
 * @param around the numbers of the trials that the space was narrowed around, best first
 */
public record FinerRound(
    int round,
    int firstTrial,
    List<NarrowedParameter> parameters,
    String reason,
    List<Integer> around) {
  public FinerRound {
    parameters = List.copyOf(parameters);
    around = List.copyOf(around);
  }
}
