package dev.barrido.proposer.application;

import dev.barrido.core.sweep.FirstLimit;
import dev.barrido.core.sweep.RecordedRung;
import dev.barrido.core.sweep.RecordedTrial;
import dev.barrido.core.sweep.RestoredTrial;
import dev.barrido.core.trial.Origin;
import dev.barrido.core.trial.ProposedTrial;
import dev.barrido.core.trial.TrialResult;
import dev.barrido.parts.search.Merits;
import dev.barrido.parts.search.Points;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A trial as it is kept.
 *
 * @param origin who chose the point: {@code ENQUEUED} or {@code SEARCHED}
 * @param round the round it belongs to, from 0
 * @param deliveriesLost how often jobs of it were delivered that were lost
 * @param climb how far it has come, and may go
 * @param resultsSeen how many results its sweep had when it was proposed: ends of trials, and rungs
 *     that trials came to
 * @param endOrder its end's place among the results of its sweep, from 1; null while it is under
 *     way
 * @param endOrNull null while it is under way
 */
public record StoredTrial(
    int number,
    Map<String, Object> hyperparameters,
    String origin,
    long seed,
    int round,
    int deliveriesLost,
    Climb climb,
    int resultsSeen,
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
  @Nullable TrialResult result(Merits merits) {
    return endOrNull == null ? null : endOrNull.result(merits);
  }

  /** The trial as a sweep takes it up again. */
  RestoredTrial restored(Merits merits) {
    return new RestoredTrial(
        proposed(),
        deliveriesLost,
        climb.mayTrainTo() == null ? FirstLimit.UNBOUNDED : climb.mayTrainTo(),
        climb.rungs().stream().map(rung -> rung.result(merits.objective().type())).toList(),
        climb.paused(),
        result(merits));
  }

  /** The trial with what its proposal saw. */
  RecordedTrial recorded(Merits merits) {
    List<RecordedRung> rungs =
        climb.rungs().stream()
            .map(rung -> new RecordedRung(rung.result(merits.objective().type()), rung.order()))
            .toList();
    return new RecordedTrial(proposed(), round, resultsSeen, rungs, endOrder, result(merits));
  }
}
