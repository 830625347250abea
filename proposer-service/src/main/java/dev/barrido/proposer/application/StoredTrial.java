package dev.barrido.proposer.application;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A trial as it is kept.
 *
 * @param origin who chose the point: {@code ENQUEUED} or {@code SEARCHED}
 * @param deliveriesLost how often its trainers were lost without the broker noticing
 * @param endOrNull null while it is under way
 */
public record StoredTrial(
    int number,
    Map<String, Object> hyperparameters,
    String origin,
    long seed,
    int deliveriesLost,
    @Nullable TrialEnd endOrNull) {

  public Optional<TrialEnd> end() {
    return Optional.ofNullable(endOrNull);
  }
}
