package dev.barrido.proposer.application;

import dev.barrido.core.sweep.Decision;
import dev.barrido.core.trial.ProposedTrial;
import dev.barrido.core.trial.TrialResult;
import dev.barrido.events.EndState;
import dev.barrido.events.FailureKind;
import dev.barrido.events.NarrowedParameter;
import dev.barrido.events.StopReason;
import dev.barrido.events.SweepEndReason;
import dev.barrido.events.SweepId;
import dev.barrido.events.SweepState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decisions as what the store has to write. */
final class Changes {
  private final Map<Integer, TrialEnd> told;
  private final Map<Integer, List<NarrowedParameter>> refined;
  private final List<StoredTrial> proposed = new ArrayList<>();
  private final List<SweepChange.Ended> ended = new ArrayList<>();
  private final Map<Integer, StopReason> stops = new LinkedHashMap<>();
  private final List<Integer> requeued = new ArrayList<>();
  private @Nullable Integer roundsEnded;
  private @Nullable StoredRound begun;
  private final List<StoredTask> begunTasks = new ArrayList<>();
  private final Map<Integer, Optional<String>> endedTasks = new LinkedHashMap<>();
  private SweepChange.@Nullable NewState newState;

  private Changes(Map<Integer, TrialEnd> told, Map<Integer, List<NarrowedParameter>> refined) {
    this.told = told;
    this.refined = refined;
  }

  /**
   * The change that these decisions make.
   *
   * @param told the ends that trainers reported, by trial number
   * @param refined the parameters of finer spaces, by the round that searches there
   */
  static SweepChange of(
      SweepId sweep,
      long atEpochMillis,
      List<Decision> decisions,
      Map<Integer, TrialEnd> told,
      Map<Integer, List<NarrowedParameter>> refined) {
    Changes changes = new Changes(told, refined);
    decisions.forEach(changes::add);
    return new SweepChange(
        sweep,
        atEpochMillis,
        changes.proposed,
        changes.ended,
        changes.stops,
        changes.requeued,
        changes.roundsEnded,
        changes.begun,
        changes.begunTasks,
        changes.endedTasks,
        changes.newState);
  }

  private void add(Decision decision) {
    if (decision instanceof Decision.Propose propose) {
      proposed.add(stored(propose.trial(), propose.round(), propose.endsSeen()));
    } else if (decision instanceof Decision.End end) {
      ended.add(new SweepChange.Ended(end.order(), end(end.number(), end.result())));
    } else if (decision instanceof Decision.Stop stop) {
      stops.put(stop.number(), StopReason.valueOf(stop.cause().name()));
    } else if (decision instanceof Decision.Requeue requeue) {
      requeued.add(requeue.number());
    } else if (decision instanceof Decision.EndRound end) {
      roundsEnded = end.round() + 1;
    } else if (decision instanceof Decision.BeginRound begin) {
      begun = new StoredRound(begin.round(), begin.firstTrial(), refined.get(begin.round()));
    } else if (decision instanceof Decision.BeginTask begin) {
      begunTasks.add(new StoredTask(begin.number(), begin.task(), false));
    } else if (decision instanceof Decision.EndTask end) {
      endedTasks.put(end.number(), Optional.ofNullable(end.failure()));
    } else if (decision instanceof Decision.Enter enter) {
      newState = newState(enter);
    }
  }

  private static StoredTrial stored(ProposedTrial trial, int round, int endsSeen) {
    return new StoredTrial(
        trial.number(),
        trial.hyperparameters().values(),
        trial.origin().name(),
        trial.seed(),
        round,
        0,
        endsSeen,
        null,
        null);
  }

  /** As its trainer told it, unless the sweep itself ended the trial. */
  private TrialEnd end(int number, TrialResult result) {
    if (result instanceof TrialResult.Cancelled) {
      return TrialEnd.unreported(number, EndState.CANCELLED, null, null);
    }
    TrialEnd report = told.get(number);
    if (report == null && result instanceof TrialResult.Failed failed) {
      return TrialEnd.unreported(
          number, EndState.FAILED, FailureKind.TRAINER_LOST, failed.message());
    }
    if (report == null) {
      throw new IllegalStateException("expected trial " + number + " to be told, got " + result);
    }
    return report;
  }

  private static SweepChange.NewState newState(Decision.Enter enter) {
    return new SweepChange.NewState(
        SweepState.valueOf(enter.phase().name()),
        enter.cause() == null ? null : SweepEndReason.valueOf(enter.cause().name()),
        enter.message(),
        enter.maxTrials());
  }
}
