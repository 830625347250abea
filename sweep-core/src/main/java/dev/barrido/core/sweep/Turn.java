package dev.barrido.core.sweep;

import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.sweep.Decision.StopCause;
import dev.barrido.core.trial.Origin;
import dev.barrido.core.trial.ProposedTrial;
import dev.barrido.core.trial.RungResult;
import dev.barrido.core.trial.TrialHistory;
import dev.barrido.core.trial.TrialResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One input being worked out: the sweep's fields while they change, and the decisions so far. */
final class Turn {
  private final SweepPlan plan;
  private final long beganAtMillis;
  private ByNumber<UnderWay> inFlight;
  private ByNumber<Double> paused;
  private final List<Decision> decisions = new ArrayList<>();
  private SweepPhase phase;
  private @Nullable EndCause cause;
  private @Nullable Integer maxTrials;
  private TrialCounts counts;
  private int results;
  private @Nullable BestTrial nearest;
  private TrialHistory history;
  private Round round;
  private boolean betweenRounds;
  private Tasks tasks;
  private boolean exhausted;

  Turn(Sweep sweep) {
    this.plan = sweep.plan();
    this.beganAtMillis = sweep.beganAtMillis();
    this.inFlight = sweep.inFlight();
    this.paused = sweep.paused();
    this.phase = sweep.phase();
    this.cause = sweep.cause().orElse(null);
    this.maxTrials = sweep.maxTrials();
    this.counts = sweep.counts();
    this.results = sweep.results();
    this.nearest = sweep.nearest().orElse(null);
    this.history = sweep.history();
    this.round = sweep.round();
    this.betweenRounds = sweep.betweenRounds();
    this.tasks = sweep.tasks();
  }

  Step step() {
    return new Step(
        new Sweep(
            plan,
            phase,
            cause,
            beganAtMillis,
            maxTrials,
            inFlight,
            paused,
            counts,
            results,
            nearest,
            history,
            round,
            betweenRounds,
            tasks),
        decisions);
  }

  void take(Input input) {
    if (input instanceof Input.ClockTicked tick) {
      checkDuration(tick.nowMillis());
    } else if (input instanceof Input.TrialEnded ended) {
      ended(ended.number(), ended.result());
    } else if (input instanceof Input.TrialLost lost) {
      lost(lost);
    } else if (input instanceof Input.PruneAdvised
        || input instanceof Input.TrialPaused
        || input instanceof Input.PromoteAdvised) {
      scheduled(input);
    } else if (input instanceof Input.SpaceRefined refined) {
      begin(refined);
    } else if (input instanceof Input.TaskEnded done) {
      taskEnded(done.number(), done.failure());
    } else if (input instanceof Input.Preflighted told) {
      preflighted(told);
    } else if (input instanceof Input.Extend extend) {
      extend(extend.maxTrials());
    } else if (input instanceof Input.Enqueue enqueue) {
      enqueue(enqueue.point());
    } else if (input instanceof Input.StopTrial stop) {
      stop(stop.number());
    } else {
      command(input);
    }
    checkFirst();
    fill();
    endWhenNothingIsLeft();
  }

  private void command(Input input) {
    refuseWhenEnded(input);
    if (input instanceof Input.Pause) {
      move(SweepPhase.PAUSED);
    } else if (input instanceof Input.Resume) {
      move(SweepPhase.RUNNING);
    } else if (input instanceof Input.Cancel) {
      end(SweepPhase.CANCELLED, EndCause.CANCELLED_BY_USER, null);
    }
  }

  /** Pausing what is paused changes nothing. */
  private void move(SweepPhase next) {
    if (phase != next) {
      enter(next, null, null);
    }
  }

  private void checkDuration(long nowMillis) {
    Long limit = plan.maxDurationMillis();
    if (!closing() && limit != null && nowMillis - beganAtMillis >= limit) {
      endWithResult(EndCause.MAX_DURATION);
    }
  }

  private void ended(int number, TrialResult result) {
    if (!inFlight.has(number)) {
      decisions.add(new Decision.Ignore(number)); // the first end stands
      return;
    }
    keepEnd(number, result);
    Double goal = plan.goalLoss();
    Integer limit = plan.maxFailedTrials();
    if (result instanceof TrialResult.Failed failed && failed.hopeless()) {
      end(SweepPhase.FAILED, EndCause.BAD_INPUT, failed.message());
    } else if (limit != null && counts.failed() > limit) {
      end(SweepPhase.FAILED, EndCause.MAX_FAILED_TRIALS, lastFailure(result));
    } else if (goal != null && isGoodEnough(goal)) {
      endWithResult(EndCause.GOAL_REACHED);
    }
  }

  private void scheduled(Input input) {
    if (input instanceof Input.PruneAdvised prune) {
      prune(prune.number());
    } else if (input instanceof Input.TrialPaused pause) {
      paused(pause.number(), pause.rung());
    } else if (input instanceof Input.PromoteAdvised promote) {
      promote(promote.number(), promote.rung(), promote.toEpoch());
    }
  }

  private void prune(int number) {
    if (paused.has(number)) {
      keepEnd(number, new TrialResult.Pruned(paused.get(number))); // no trainer to be told
    } else {
      decisions.add(
          inFlight.has(number)
              ? new Decision.Stop(number, StopCause.PRUNED)
              : new Decision.Ignore(number));
    }
  }

  /** One that was promoted since, or is paused already, is old news. */
  private void paused(int number, RungResult rung) {
    UnderWay trial = inFlight.get(number);
    if (trial == null || paused.has(number) || rung.epoch() < trial.mayTrainTo()) {
      decisions.add(new Decision.Ignore(number));
      return;
    }
    keepRung(number, rung);
    paused = paused.with(number, rung.loss());
    decisions.add(new Decision.Hold(number));
    endAtGoal(rung.loss());
  }

  /** A promotion takes a trial further than it may train already, or it is old news. */
  private void promote(int number, RungResult rung, int toEpoch) {
    UnderWay trial = inFlight.get(number);
    if (trial == null || toEpoch <= trial.mayTrainTo()) {
      decisions.add(new Decision.Ignore(number));
      return;
    }
    if (!paused.has(number)) {
      keepRung(number, rung); // judged good before its pause was told
    }
    paused = paused.without(number);
    inFlight = inFlight.with(number, trial.promoted(toEpoch));
    decisions.add(new Decision.GoOn(number, rung.epoch(), toEpoch));
    endAtGoal(rung.loss());
  }

  private void endAtGoal(double reached) {
    Double goal = plan.goalLoss();
    if (goal != null && reached <= goal) {
      endWithResult(EndCause.GOAL_REACHED);
    }
  }

  private void keepRung(int number, RungResult rung) {
    results++;
    history = history.reached(number, rung);
    round = round.reached(number, rung);
    decisions.add(new Decision.Reach(number, rung, results));
  }

  /**
   * Whoever counts a trial's attempts ends it when they are spent; here it is only queued again.
   */
  private void lost(Input.TrialLost told) {
    UnderWay trial = inFlight.get(told.number());
    if (trial == null || paused.has(told.number())) {
      decisions.add(new Decision.Ignore(told.number())); // it ended, or nobody should train it now
    } else if (trial.deliveriesLost() != told.deliveriesLost()) {
      decisions.add(new Decision.Ignore(told.number())); // a newer job is under way
    } else {
      inFlight = inFlight.with(told.number(), trial.lost(told.deliveries()));
      decisions.add(new Decision.Requeue(told.number(), told.deliveries()));
    }
  }

  /** A round that has begun already, or is not the next, is old news. */
  private void begin(Input.SpaceRefined refined) {
    if (betweenRounds && !phase.ended() && refined.round() == round.index() + 1) {
      round = round.next(counts.proposed(), refined.searcher());
      betweenRounds = false;
      decisions.add(new Decision.BeginRound(round.index(), round.firstTrial()));
    }
  }

  private void extend(int newMaxTrials) {
    if (newMaxTrials < counts.proposed() || newMaxTrials < 1) {
      throw new RefusedMove(
          "maxTrialCount: expected at least the "
              + counts.proposed()
              + " trials proposed already, got "
              + newMaxTrials);
    }
    EndCause why = tasks.openOrNull() instanceof Task.Ensemble last ? last.because() : cause;
    if (closing() && why != EndCause.MAX_TRIALS) {
      throw new RefusedMove(
          "extend: expected a sweep that runs or ended by its budget, got one that is "
              + phase
              + " by "
              + why);
    }
    if (maxTrials == null || maxTrials != newMaxTrials) {
      if (tasks.openOrNull() instanceof Task.Ensemble) {
        leaveTask("the sweep was extended");
      }
      maxTrials = newMaxTrials;
      enter(phase.ended() ? SweepPhase.RUNNING : phase, null, null);
    }
  }

  /** The searcher goes on as if the point were one of those that it was given at the beginning. */
  private void enqueue(Map<String, Object> point) {
    refuseWhenEnded(new Input.Enqueue(point));
    if (phase != SweepPhase.RUNNING || closing() || tasks.open().isPresent() || roundSpent()) {
      throw new RefusedMove(
          "enqueue: expected a sweep that may propose a trial now, got one that is paused, or"
              + " between two rounds, or busy with a task");
    }
    if (round.index() > 0) {
      throw new RefusedMove(
          "enqueue: expected a sweep in its first round, got one in round "
              + round.index()
              + ", which searches a part of the space");
    }
    if (budgetSpent()) {
      throw new RefusedMove(
          "enqueue: expected a budget that leaves a trial, got "
              + counts.proposed()
              + " of "
              + maxTrials
              + " proposed; extend the sweep first");
    }
    int number = counts.proposed();
    Hyperparameters whole = plan.space().completed(point, plan.seeds().stream("added", number));
    propose(number, whole, Origin.ADDED);
  }

  /** Its trainer ends it; what trains already may come to its end before the order comes. */
  private void stop(int number) {
    refuseWhenEnded(new Input.StopTrial(number));
    if (!inFlight.has(number) || paused.has(number)) {
      throw new RefusedMove(
          "stop: expected a trial that is queued or trains, got trial "
              + number
              + (paused.has(number)
                  ? ", which waits at a rung and costs nothing"
                  : number < counts.proposed() ? ", which has ended" : ", which is not there"));
    }
    decisions.add(new Decision.Stop(number, StopCause.CANCELLED));
  }

  private void fill() {
    while (phase == SweepPhase.RUNNING
        && tasks.open().isEmpty()
        && inFlight.size() - paused.size() < plan.parallelTrialCount()
        && !budgetSpent()
        && !roundSpent()
        && !exhausted) {
      int number = counts.proposed();
      round
          .point(plan, number)
          .ifPresentOrElse(
              point -> propose(number, point, round.origin(plan, number)), () -> exhausted = true);
    }
  }

  private void propose(int number, Hyperparameters point, Origin origin) {
    ProposedTrial trial =
        new ProposedTrial(number, point, plan.seeds().derived("trial", number), origin);
    int limit = plan.firstLimit().epochOf(round.index(), number);
    inFlight = inFlight.with(number, new UnderWay(0, limit));
    counts = counts.plusProposed();
    history = history.proposed(trial);
    round = round.proposed(trial);
    decisions.add(new Decision.Propose(trial, results, round.index(), limit));
  }

  private void endWhenNothingIsLeft() {
    if (closing() || inFlight.size() > paused.size()) {
      return;
    }
    if (budgetSpent()) {
      endWithResult(EndCause.MAX_TRIALS);
    } else if (!plan.isLast(round.index()) && (roundSpent() || exhausted)) {
      endRound();
    } else if (exhausted) {
      endWithResult(EndCause.SPACE_EXHAUSTED);
    }
  }

  private void endRound() {
    if (!betweenRounds) {
      prunePaused();
      betweenRounds = true;
      decisions.add(new Decision.EndRound(round.index()));
    }
  }

  /** Whether no trial may be proposed until the next round begins. */
  private boolean roundSpent() {
    return betweenRounds
        || (!plan.isLast(round.index())
            && counts.proposed() - round.firstTrial() >= plan.rounds().get(round.index()));
  }

  private boolean budgetSpent() {
    return maxTrials != null && counts.proposed() >= maxTrials;
  }

  private void endWithResult(EndCause why) {
    prunePaused();
    String missing = missing();
    if (missing != null) {
      end(SweepPhase.FAILED, why, missing);
    } else if (plan.ensembleSize() > 0) {
      cancelInFlight();
      begin(Task.Ensemble.of(why, history, plan.ensembleSize()));
    } else {
      end(SweepPhase.COMPLETED, why, null);
    }
  }

  private boolean isGoodEnough(double goal) {
    return nearest != null && nearest.reached().feasible() && nearest.loss() <= goal;
  }

  /** Why there is no best trial; null when there is one. */
  private @Nullable String missing() {
    if (nearest == null) {
      return "no trial measured its objective";
    }
    return nearest.reached().feasible()
        ? null
        : "no trial meets the constraints; trial " + nearest.number() + " breaks them the least";
  }

  /** Whether nothing will be proposed any more, unless the budget is extended. */
  private boolean closing() {
    return phase.ended() || tasks.openOrNull() instanceof Task.Ensemble;
  }

  private void begin(Task task) {
    decisions.add(new Decision.BeginTask(tasks.begun(), task));
    tasks = tasks.begin(task);
  }

  /** What is not under way any more was told of before, or is of no use now. */
  private void taskEnded(int number, @Nullable String failure) {
    if (tasks.openOrNull() instanceof Task.Ensemble ensemble && tasks.isOpen(number)) {
      leaveTask(failure);
      end(SweepPhase.COMPLETED, ensemble.because(), null);
    }
  }

  private void checkFirst() {
    boolean first = tasks.begun() == 0 && counts.proposed() == 0 && phase == SweepPhase.RUNNING;
    if (first && plan.firstCheck().asked()) {
      long seed = plan.seeds().derived("preflight", 0);
      begin(new Task.Preflight(plan.firstCheck().point(), seed));
    }
  }

  private void preflighted(Input.Preflighted told) {
    if (!(tasks.openOrNull() instanceof Task.Preflight) || !tasks.isOpen(told.number())) {
      return;
    }
    leaveTask(told.failure() == null ? null : told.message());
    FirstCheck.Rule rule = plan.firstCheck().rule();
    boolean survives = rule == FirstCheck.Rule.ADVISORY && told.failure() == EndCause.CHECK_FAILED;
    if (told.failure() != null && !survives) {
      end(SweepPhase.FAILED, told.failure(), told.message());
    } else if (rule == FirstCheck.Rule.ALONE) {
      end(SweepPhase.COMPLETED, EndCause.CHECKED, null);
    } else if (told.searcher() != null) {
      round = Round.first(plan.searchedBy(told.searcher()));
      decisions.add(new Decision.BeginRound(round.index(), round.firstTrial()));
    }
  }

  private void leaveTask(@Nullable String failure) {
    if (tasks.open().isPresent()) {
      decisions.add(new Decision.EndTask(tasks.begun() - 1, failure));
      tasks = tasks.ended();
    }
  }

  /** Nothing more will promote what is paused; what it reached counts. */
  private void prunePaused() {
    for (int number : paused.numbers()) {
      keepEnd(number, new TrialResult.Pruned(paused.get(number)));
    }
  }

  /** Whatever is in flight is cancelled with the sweep. */
  private void end(SweepPhase how, EndCause why, @Nullable String message) {
    prunePaused();
    cancelInFlight();
    leaveTask("the sweep ended");
    enter(how, why, message);
  }

  private void cancelInFlight() {
    for (int number : inFlight.numbers()) {
      decisions.add(new Decision.Stop(number, StopCause.CANCELLED));
      keepEnd(number, new TrialResult.Cancelled());
    }
  }

  private void keepEnd(int number, TrialResult result) {
    inFlight = inFlight.without(number);
    paused = paused.without(number);
    counts = counts.plus(result);
    results++;
    nearest = BestTrial.nearest(nearest, number, result);
    history = history.ended(number, result);
    round = round.ended(number, result);
    decisions.add(new Decision.End(number, result, results));
  }

  private void enter(SweepPhase next, @Nullable EndCause why, @Nullable String message) {
    phase = next;
    cause = why;
    decisions.add(new Decision.Enter(next, why, message, maxTrials));
  }

  private void refuseWhenEnded(Input input) {
    if (phase.ended()) {
      throw new RefusedMove(
          input.getClass().getSimpleName().toLowerCase(Locale.ROOT)
              + ": expected a sweep that has not ended, got one that is "
              + phase);
    }
  }

  private static @Nullable String lastFailure(TrialResult result) {
    return result instanceof TrialResult.Failed failed ? failed.message() : null;
  }
}
