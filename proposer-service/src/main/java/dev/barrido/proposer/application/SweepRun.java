package dev.barrido.proposer.application;

import dev.barrido.core.search.Searcher;
import dev.barrido.core.sharing.Claim;
import dev.barrido.core.sweep.BegunRound;
import dev.barrido.core.sweep.Decision;
import dev.barrido.core.sweep.EndCause;
import dev.barrido.core.sweep.Input;
import dev.barrido.core.sweep.RefusedMove;
import dev.barrido.core.sweep.RestoredRounds;
import dev.barrido.core.sweep.RestoredTrial;
import dev.barrido.core.sweep.Step;
import dev.barrido.core.sweep.Sweep;
import dev.barrido.core.sweep.SweepPhase;
import dev.barrido.core.sweep.SweepPlan;
import dev.barrido.core.sweep.Tasks;
import dev.barrido.core.trial.RungResult;
import dev.barrido.core.trial.Trial;
import dev.barrido.core.trial.TrialHistory;
import dev.barrido.events.Advice;
import dev.barrido.events.AdviceOnTask;
import dev.barrido.events.AttemptSuperseded;
import dev.barrido.events.DiagnosisMade;
import dev.barrido.events.FailureKind;
import dev.barrido.events.NarrowedParameter;
import dev.barrido.events.PreflightJudged;
import dev.barrido.events.PromoteTrial;
import dev.barrido.events.PruneTrial;
import dev.barrido.events.RefineSpace;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrialHeld;
import dev.barrido.events.TrialLost;
import dev.barrido.events.TrialScored;
import dev.barrido.events.spec.SpecReader;
import dev.barrido.events.spec.SweepSpec;
import dev.barrido.parts.search.CoarseSpace;
import dev.barrido.parts.search.Losses;
import dev.barrido.parts.search.Merits;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One sweep at work: what comes in is decided by the pure {@link Sweep}, committed as a whole, and
 * only then taken as its new state. One thread at a time, from the decision until it is kept.
 */
final class SweepRun {
  private final SweepId sweepId;
  private final SweepSpec spec;
  private final TrainedEpochs trained;
  private final Clock clock;
  private final ReentrantLock oneAtATime = new ReentrantLock();
  private Sweep sweep;
  private volatile int trialsUnderWay;

  private SweepRun(
      SweepId sweepId, SweepSpec spec, TrainedEpochs trained, Clock clock, Sweep sweep) {
    this.sweepId = sweepId;
    this.spec = spec;
    this.trained = trained;
    this.clock = clock;
    this.sweep = sweep;
    this.trialsUnderWay = sweep.trialsUnderWay();
  }

  /** A sweep as the store has it. */
  static SweepRun restored(
      StoredSweep stored, SweepStore store, TrainedEpochs trained, Clock clock) {
    SweepSpec spec = SpecReader.read(stored.spec());
    Merits merits = Merits.of(spec);
    List<RestoredTrial> trials = new ArrayList<>();
    for (StoredTrial trial : store.trials(stored.sweepId())) {
      trials.add(trial.restored(merits));
    }
    List<StoredRound> begun = store.rounds(stored.sweepId());
    SweepPlan plan = Plans.of(spec, stored, store);
    Sweep sweep =
        Sweep.restore(
            plan,
            SweepPhase.valueOf(stored.state().name()),
            stored.endReason() == null ? null : EndCause.valueOf(stored.endReason().name()),
            stored.createdAtEpochMillis(),
            stored.maxTrials(),
            trials,
            rounds(spec, plan, stored, begun),
            tasks(store.tasks(stored.sweepId())));
    return new SweepRun(stored.sweepId(), spec, trained, clock, sweep);
  }

  private static RestoredRounds rounds(
      SweepSpec spec, SweepPlan plan, StoredSweep stored, List<StoredRound> begun) {
    return new RestoredRounds(
        stored.roundsEnded(),
        begun.stream()
            .filter(round -> round.round() > 0)
            .map(
                round ->
                    new BegunRound(
                        round.firstTrial(),
                        Plans.finer(spec, plan, round.round(), round.parameters())))
            .toList());
  }

  private static Tasks tasks(List<StoredTask> tasks) {
    StoredTask last = tasks.isEmpty() ? null : tasks.get(tasks.size() - 1);
    return new Tasks(tasks.size(), last == null || last.ended() ? null : last.task());
  }

  SweepId id() {
    return sweepId;
  }

  SweepSpec spec() {
    return spec;
  }

  /**
   * What it has of the trainers and wants, as far as it knows, without waiting for what it does.
   */
  Claim<SweepId> claim(int waiting) {
    return new Claim<>(
        sweepId, spec.namespace(), waiting, Math.max(0, trialsUnderWay - waiting), spec.folds());
  }

  /**
   * What a user's command leads to, or the clock.
   *
   * @throws CommandRefused if it does not fit
   */
  Decided take(Input input) {
    return held(() -> decide(List.of(input), Told.NOTHING));
  }

  /** What advice leads to, in the order it came. */
  Decided heed(List<Advice> advice) {
    return held(() -> decide(advice));
  }

  /** Nobody else decides until this is over. */
  private Decided held(Supplier<Decided> deciding) {
    oneAtATime.lock();
    boolean decided = false;
    try {
      Decided result = deciding.get();
      decided = true;
      return result;
    } finally {
      if (!decided) {
        oneAtATime.unlock();
      }
    }
  }

  private Decided decide(List<Advice> advice) {
    List<Input> inputs = new ArrayList<>();
    Merits merits = Merits.of(spec);
    Map<Integer, TrialEnd> ends = new HashMap<>();
    Map<Integer, List<NarrowedParameter>> refined = new HashMap<>();
    Map<Integer, List<Integer>> foldsEnded = new HashMap<>();
    List<SupersededAttempt> superseded = new ArrayList<>();
    for (Advice record : advice) {
      if (record instanceof TrialScored scored) {
        TrialEnd end = TrialEnd.of(scored);
        ends.putIfAbsent(end.number(), end);
        inputs.add(new Input.TrialEnded(end.number(), end.result(merits)));
      } else if (record instanceof RefineSpace refine) {
        finer(refine)
            .ifPresent(
                searcher -> {
                  refined.putIfAbsent(refine.round(), refine.parameters());
                  inputs.add(new Input.SpaceRefined(refine.round(), searcher));
                });
      } else if (record instanceof TrialHeld held) {
        inputs.add(new Input.TrialPaused(held.number(), rung(held.epoch(), held.objective())));
      } else if (record instanceof PromoteTrial promote) {
        promoted(promote).ifPresent(inputs::add);
        foldsEnded.put(
            promote.number(), Objects.requireNonNullElse(promote.foldsEnded(), List.of()));
      } else if (record instanceof PruneTrial prune) {
        inputs.add(new Input.PruneAdvised(prune.number()));
      } else if (record instanceof PreflightJudged judged) {
        inputs.add(preflighted(judged, refined));
      } else if (record instanceof AdviceOnTask task) {
        inputs.add(new Input.TaskEnded(task.task(), failure(task)));
      } else if (record instanceof TrialLost lost) {
        inputs.add(lost(lost));
      } else if (record instanceof AttemptSuperseded later) {
        superseded.add(
            new SupersededAttempt(
                later.number(), later.fold(), later.trainerId(), later.attempt()));
      } else if (record instanceof DiagnosisMade) {
        continue; // nothing to decide: diagnoses are for people
      }
    }
    return decide(inputs, new Told(ends, refined, foldsEnded, superseded));
  }

  private static Input lost(TrialLost lost) {
    int before = lost.deliveriesLost() == null ? 0 : lost.deliveriesLost();
    return new Input.TrialLost(lost.number(), before, lost.attempt());
  }

  private static @Nullable String failure(AdviceOnTask task) {
    return task.failureKind() == null
        ? null
        : Objects.requireNonNullElse(task.message(), task.failureKind().name());
  }

  private RungResult rung(int epoch, double objective) {
    return new RungResult(epoch, Losses.of(spec.objective().type(), objective));
  }

  /** Nothing for one that does not say what was judged, as it came before this release. */
  private Optional<Input> promoted(PromoteTrial promote) {
    Double objective = promote.objective();
    boolean whole = objective != null && promote.fromEpoch() > 0;
    return whole && promote.toEpoch() > promote.fromEpoch()
        ? Optional.of(
            new Input.PromoteAdvised(
                promote.number(), rung(promote.fromEpoch(), objective), promote.toEpoch()))
        : Optional.empty();
  }

  private Input preflighted(PreflightJudged judged, Map<Integer, List<NarrowedParameter>> refined) {
    Optional<List<NarrowedParameter>> coarse =
        CoarseSpace.of(spec, judged.learningRateMin(), judged.learningRateMax());
    coarse.ifPresent(parameters -> refined.putIfAbsent(0, parameters));
    return new Input.Preflighted(
        judged.task(),
        cause(judged),
        message(judged),
        coarse.map(parameters -> Plans.finer(spec, sweep.plan(), 0, parameters)).orElse(null));
  }

  private static @Nullable String message(PreflightJudged judged) {
    return judged.message() == null ? failure(judged) : judged.message();
  }

  private static @Nullable EndCause cause(PreflightJudged judged) {
    if (judged.failureKind() == FailureKind.BAD_INPUT) {
      return EndCause.BAD_INPUT;
    }
    return judged.passed() ? null : EndCause.CHECK_FAILED;
  }

  /** Nothing for a round that the sweep does not have, or a space that is none of its own. */
  private Optional<Searcher> finer(RefineSpace refine) {
    if (refine.round() >= spec.rounds().size()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Plans.finer(spec, sweep.plan(), refine.round(), refine.parameters()));
    } catch (IllegalArgumentException impossible) {
      return Optional.empty();
    }
  }

  private Decided decide(List<Input> inputs, Told told) {
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
    TrialHistory trials = next.history();
    return new Decided(
        next,
        Changes.of(
            sweepId,
            spec,
            clock.millis(),
            decisions,
            number -> lastRung(trials.get(number)),
            told));
  }

  private long epochs(SweepChange change) {
    long ofFolds = change.ended().stream().mapToLong(ended -> ended.end().fidelityEpochs()).sum();
    return ofFolds * spec.folds();
  }

  private static int lastRung(Trial trial) {
    return trial.rungs().isEmpty() ? 0 : trial.rungs().get(trial.rungs().size() - 1).epoch();
  }

  /** What the sweep decided, not yet kept. Nobody else has it decide before this is closed. */
  final class Decided implements AutoCloseable {
    private final Sweep next;
    private final SweepChange change;

    private Decided(Sweep next, SweepChange change) {
      this.next = next;
      this.change = change;
    }

    SweepRun run() {
      return SweepRun.this;
    }

    /** What is to be kept, if anything. */
    SweepChange change() {
      return change;
    }

    /** It is kept: the sweep stands where it decided to. */
    void kept() {
      trained.add(spec.namespace(), epochs(change));
      sweep = next;
      trialsUnderWay = next.trialsUnderWay();
    }

    /** Whether it has ended by what it decided. */
    boolean ends() {
      return next.phase().ended();
    }

    @Override
    public void close() {
      oneAtATime.unlock();
    }
  }
}
