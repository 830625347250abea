package dev.barrido.proposer.application;

import dev.barrido.core.sweep.Decision;
import dev.barrido.core.sweep.FirstLimit;
import dev.barrido.core.trial.ProposedTrial;
import dev.barrido.core.trial.Reached;
import dev.barrido.core.trial.TrialResult;
import dev.barrido.events.EndState;
import dev.barrido.events.FailureKind;
import dev.barrido.events.ObjectiveType;
import dev.barrido.events.StopReason;
import dev.barrido.events.SweepEndReason;
import dev.barrido.events.SweepId;
import dev.barrido.events.SweepState;
import dev.barrido.events.spec.SweepSpec;
import dev.barrido.parts.search.Losses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Decisions as what the store has to write. */
final class Changes {
  private final ObjectiveType type;
  private final boolean folded;
  private final Told told;
  private final List<StoredTrial> proposed = new ArrayList<>();
  private final List<SweepChange.Ended> ended = new ArrayList<>();
  private final Map<Integer, StopReason> stops = new LinkedHashMap<>();
  private final Map<Integer, Integer> requeued = new LinkedHashMap<>();
  private final IntUnaryOperator lastRung;
  private final List<StoredRung> rungs = new ArrayList<>();
  private final List<SweepChange.Move> moves = new ArrayList<>();
  private @Nullable Integer roundsEnded;
  private @Nullable StoredRound begun;
  private final List<StoredTask> begunTasks = new ArrayList<>();
  private final Map<Integer, Optional<String>> endedTasks = new LinkedHashMap<>();
  private SweepChange.@Nullable NewState newState;

  private Changes(SweepSpec spec, IntUnaryOperator lastRung, Told told) {
    this.type = spec.objective().type();
    this.folded = spec.folds() > 1;
    this.lastRung = lastRung;
    this.told = told;
  }

  /**
   * The change that these decisions make.
   *
   * @param spec of the sweep
   * @param lastRung the epoch of the last rung that a trial came to, by its number
   * @param told what advice told beside what was decided by
   */
  static SweepChange of(
      SweepId sweep,
      SweepSpec spec,
      long atEpochMillis,
      List<Decision> decisions,
      IntUnaryOperator lastRung,
      Told told) {
    Changes changes = new Changes(spec, lastRung, told);
    decisions.forEach(changes::add);
    return new SweepChange(
        sweep,
        atEpochMillis,
        changes.proposed,
        changes.ended,
        changes.stops,
        changes.requeued,
        changes.rungs,
        changes.moves,
        changes.roundsEnded,
        changes.begun,
        changes.begunTasks,
        changes.endedTasks,
        changes.newState,
        told.superseded());
  }

  private void add(Decision decision) {
    if (decision instanceof Decision.Propose propose) {
      proposed.add(stored(propose));
    } else if (decision instanceof Decision.End end) {
      ended.add(new SweepChange.Ended(end.order(), end(end.number(), end.result())));
      stopOtherFolds(end);
    } else if (decision instanceof Decision.Stop stop) {
      stops.put(stop.number(), StopReason.valueOf(stop.cause().name()));
    } else if (decision instanceof Decision.Requeue requeue) {
      requeued.merge(requeue.number(), requeue.deliveries(), Integer::sum);
    } else if (decision instanceof Decision.Reach reach) {
      rungs.add(rung(reach));
    } else if (decision instanceof Decision.Hold hold) {
      moves.add(SweepChange.Move.held(hold.number()));
    } else if (decision instanceof Decision.GoOn on) {
      moves.add(move(on));
    } else if (decision instanceof Decision.EndRound end) {
      roundsEnded = end.round() + 1;
    } else if (decision instanceof Decision.BeginRound begin) {
      begun = new StoredRound(begin.round(), begin.firstTrial(), told.refined().get(begin.round()));
    } else if (decision instanceof Decision.BeginTask begin) {
      begunTasks.add(new StoredTask(begin.number(), begin.task(), false));
    } else if (decision instanceof Decision.EndTask end) {
      endedTasks.put(end.number(), Optional.ofNullable(end.failure()));
    } else if (decision instanceof Decision.Enter enter) {
      newState = newState(enter);
    }
  }

  /** A trial fails with the first of its folds; nobody needs the others then. */
  private void stopOtherFolds(Decision.End end) {
    if (folded && end.result() instanceof TrialResult.Failed) {
      stops.putIfAbsent(end.number(), StopReason.CANCELLED);
    }
  }

  private static StoredTrial stored(Decision.Propose propose) {
    ProposedTrial trial = propose.trial();
    boolean unbounded = propose.mayTrainTo() == FirstLimit.UNBOUNDED;
    return new StoredTrial(
        trial.number(),
        trial.hyperparameters().values(),
        trial.origin().name(),
        trial.seed(),
        propose.round(),
        0,
        Climb.begun(unbounded ? null : (Integer) propose.mayTrainTo()),
        propose.resultsSeen(),
        null,
        null);
  }

  private SweepChange.Move move(Decision.GoOn on) {
    List<Integer> ended = told.foldsEnded().getOrDefault(on.number(), List.of());
    return new SweepChange.Move(on.number(), on.fromEpoch(), on.mayTrainTo(), ended);
  }

  private StoredRung rung(Decision.Reach reach) {
    return new StoredRung(
        reach.number(), reach.rung().epoch(), Losses.of(type, reach.rung().loss()), reach.order());
  }

  /** As its trainer told it, unless the sweep itself ended the trial. */
  private TrialEnd end(int number, TrialResult result) {
    TrialEnd report = told.ends().get(number);
    if (result instanceof TrialResult.Cancelled) {
      int reported = report == null ? 0 : report.fidelityEpochs();
      return TrialEnd.cancelled(number, Math.max(reported, lastRung.applyAsInt(number)));
    }
    if (report == null && result instanceof TrialResult.Pruned pruned) {
      return prunedWaiting(number, pruned);
    }
    if (report == null && result instanceof TrialResult.Failed failed) {
      return TrialEnd.unreported(
          number, EndState.FAILED, FailureKind.TRAINER_LOST, failed.message());
    }
    if (report == null) {
      throw new IllegalStateException("expected trial " + number + " to be told, got " + result);
    }
    return report;
  }

  /** Nobody promoted it before its sweep or round ended; the results-service has its metrics. */
  private TrialEnd prunedWaiting(int number, TrialResult.Pruned pruned) {
    Reached reached = pruned.reached();
    return new TrialEnd(
        number,
        EndState.PRUNED,
        null,
        "never promoted",
        lastRung.applyAsInt(number),
        null,
        reached == null ? null : (Double) Losses.of(type, reached.loss()),
        Map.of());
  }

  private static SweepChange.NewState newState(Decision.Enter enter) {
    return new SweepChange.NewState(
        SweepState.valueOf(enter.phase().name()),
        enter.cause() == null ? null : SweepEndReason.valueOf(enter.cause().name()),
        enter.message(),
        enter.maxTrials());
  }
}
