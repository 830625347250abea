package dev.barrido.proposer.application;

import dev.barrido.core.sweep.RecordedTrial;
import dev.barrido.core.trial.Origin;
import dev.barrido.core.trial.ProposedTrial;
import dev.barrido.core.trial.TrialResult;
import dev.barrido.events.ObjectiveType;
import dev.barrido.parts.search.Points;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A trial as it is kept.
 *
 * @param origin who chose the point: {@code ENQUEUED} or {@code SEARCHED}
 * @param round the round it belongs to, from 0
 * @param deliveriesLost how often its trainers were lost without the broker noticing
 * @param endsSeen how many trials of its sweep had ended when it was proposed
 * @param endOrder its end's place among the ends of its sweep, from 1; null while it is under way
 * @param endOrNull null while it is under way
 */
public record StoredTrial(
    int number,
    Map<String, Object> hyperparameters,
    String origin,
    long seed,
    int round,
    int deliveriesLost,
    int endsSeen,
    @Nullable Integer endOrder,
    @Nullable TrialEnd endOrNull) {

  public Optional<TrialEnd> end() {
    return Optional.ofNullable(endOrNull);
  }

  /** The trial as the core knows it. */
  ProposedTrial proposed() {
    return new ProposedTrial(number, Points.of(hyperparameters), seed, Origin.valueOf(origin));
  }

  /** Its result as the core knows it, null while it is under way. */
  @Nullable TrialResult result(ObjectiveType type) {
    return endOrNull == null ? null : endOrNull.result(type);
  }

  /** The trial with what its proposal saw. */
  RecordedTrial recorded(ObjectiveType type) {
    return new RecordedTrial(proposed(), round, endsSeen, endOrder, result(type));
  }
}
