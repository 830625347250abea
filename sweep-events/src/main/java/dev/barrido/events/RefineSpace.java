package dev.barrido.events;

import java.util.List;

/**
 * After a round: where the next one searches.
 *
 * @param sweepId the sweep it belongs to
 * @param round the round that begins, from 1
 * @param parameters all that the round has; one that is left out exists no longer
 * @param reason the evidence, in a sentence
 * @param sentAtEpochMillis the sender's clock, milliseconds since 1970
 */
public record RefineSpace(
    SweepId sweepId,
    int round,
    List<NarrowedParameter> parameters,
    String reason,
    long sentAtEpochMillis)
    implements Advice {
  public RefineSpace {
    Range.atLeast("RefineSpace.round", 1, round);
    parameters = List.copyOf(parameters);
    Range.atLeast("RefineSpace.sentAtEpochMillis", 0, sentAtEpochMillis);
  }

  @Override
  public String key() {
    return sweepId.value();
  }
}
