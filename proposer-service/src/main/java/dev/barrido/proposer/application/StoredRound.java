package dev.barrido.proposer.application;

import dev.barrido.events.NarrowedParameter;
import java.util.List;

/**
 * A round after the first, as it is kept.
 *
 * @param round its index, from 1
 * @param firstTrial the number of its first trial
 * @param parameters of its space
 */
public record StoredRound(int round, int firstTrial, List<NarrowedParameter> parameters) {
  public StoredRound {
    parameters = List.copyOf(parameters);
  }
}
