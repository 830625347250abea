package dev.barrido.proposer.application;

import dev.barrido.core.sweep.Decision;
import dev.barrido.core.sweep.EndCause;
import dev.barrido.core.sweep.Input;
import dev.barrido.core.sweep.RefusedMove;
import dev.barrido.core.sweep.RestoredTrial;
import dev.barrido.core.sweep.Step;
import dev.barrido.core.sweep.Sweep;
import dev.barrido.core.sweep.SweepPhase;
import dev.barrido.events.AdviceOnTrial;
import dev.barrido.events.DiagnosisMade;
import dev.barrido.events.ObjectiveType;
import dev.barrido.events.PromoteTrial;
import dev.barrido.events.PruneTrial;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrialLost;
import dev.barrido.events.TrialScored;
import dev.barrido.events.spec.SpecReader;
import dev.barrido.events.spec.SweepSpec;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One sweep at work: what comes in is decided by the pure {@link Sweep}, committed as a whole, and
 * only then taken as its new state. One thread at a time.
 */
final class SweepRun {
  private final SweepId sweepId;
  private final SweepSpec spec;
  private final SweepStore store;
  private final Clock clock;
  private Sweep sweep;

  private SweepRun(SweepId sweepId, SweepSpec spec, SweepStore store, Clock clock, Sweep sweep) {
    this.sweepId = sweepId;
    this.spec = spec;
    this.store = store;
    this.clock = clock;
    this.sweep = sweep;
  }

  /** A sweep as the store has it. */
  static SweepRun restored(StoredSweep stored, SweepStore store, Clock clock) {
    SweepSpec spec = SpecReader.read(stored.spec());
    List<RestoredTrial> trials = new ArrayList<>();
    for (StoredTrial trial : store.trials(stored.sweepId())) {
      trials.add(restored(trial, spec.objective().type()));
    }
    Sweep sweep =
        Sweep.restore(
            Plans.of(spec, stored.seed()),
            SweepPhase.valueOf(stored.state().name()),
            stored.endReason() == null ? null : EndCause.valueOf(stored.endReason().name()),
            stored.createdAtEpochMillis(),
            stored.maxTrials(),
            trials);
    return new SweepRun(stored.sweepId(), spec, store, clock, sweep);
  }

  private static RestoredTrial restored(StoredTrial trial, ObjectiveType type) {
    return new RestoredTrial(trial.proposed(), trial.deliveriesLost(), trial.result(type));
  }

  SweepSpec spec() {
    return spec;
  }

  synchronized boolean ended() {
    return sweep.phase().ended();
  }

  /**
   * A user's command, or the clock.
   *
   * @throws CommandRefused if it does not fit
   */
  synchronized boolean take(Input input) {
    return apply(List.of(input), Map.of());
  }

  /** Advice in the order it came. */
  synchronized boolean advise(List<AdviceOnTrial> advice) {
    List<Input> inputs = new ArrayList<>();
    Map<Integer, TrialEnd> told = new HashMap<>();
    for (AdviceOnTrial record : advice) {
      if (record instanceof TrialScored scored) {
        TrialEnd end = TrialEnd.of(scored);
        told.putIfAbsent(end.number(), end);
        inputs.add(new Input.TrialEnded(end.number(), end.result(spec.objective().type())));
      } else if (record instanceof PruneTrial prune) {
        inputs.add(new Input.PruneAdvised(prune.number()));
      } else if (record instanceof TrialLost lost) {
        inputs.add(new Input.TrialLost(lost.number()));
      } else if (record instanceof PromoteTrial || record instanceof DiagnosisMade) {
        continue; // nothing to decide: trials are not paused, and diagnoses are for people
      }
    }
    return apply(inputs, told);
  }

  /** Returns whether anything changed. */
  private boolean apply(List<Input> inputs, Map<Integer, TrialEnd> told) {
    Sweep next = sweep;
    List<Decision> decisions = new ArrayList<>();
    try {
      for (Input input : inputs) {
        Step step = next.on(input);
        next = step.next();
        decisions.addAll(step.decisions());
      }
    } catch (RefusedMove e) {
      throw new CommandRefused(e.getMessage());
    }
    SweepChange change = Changes.of(sweepId, clock.millis(), decisions, told);
    if (!change.isEmpty()) {
      store.commit(change);
    }
    sweep = next;
    return !change.isEmpty();
  }
}
