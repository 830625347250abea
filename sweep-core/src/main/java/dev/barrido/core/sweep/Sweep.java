package dev.barrido.core.sweep;

import dev.barrido.core.trial.RungResult;
import dev.barrido.core.trial.Trial;
import dev.barrido.core.trial.TrialHistory;
import dev.barrido.core.trial.TrialResult;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sweep as it stands. {@link #on} decides, and somebody else applies: there is no clock, no
 * random source and no I/O in here, so the same inputs always give the same decisions.
 */
public final class Sweep {
  private final SweepPlan plan;
  private final SweepPhase phase;
  private final @Nullable EndCause cause;
  private final long beganAtMillis;
  private final @Nullable Integer maxTrials;
  private final ByNumber<UnderWay> inFlight;
  private final ByNumber<Double> paused;
  private final TrialCounts counts;
  private final int results;
  private final @Nullable BestTrial nearest;
  private final TrialHistory history;
  private final Round round;
  private final boolean betweenRounds;
  private final Tasks tasks;

  Sweep(
      SweepPlan plan,
      SweepPhase phase,
      @Nullable EndCause cause,
      long beganAtMillis,
      @Nullable Integer maxTrials,
      ByNumber<UnderWay> inFlight,
      ByNumber<Double> paused,
      TrialCounts counts,
      int results,
      @Nullable BestTrial nearest,
      TrialHistory history,
      Round round,
      boolean betweenRounds,
      Tasks tasks) {
    this.plan = plan;
    this.phase = phase;
    this.cause = cause;
    this.beganAtMillis = beganAtMillis;
    this.maxTrials = maxTrials;
    this.inFlight = inFlight;
    this.paused = paused;
    this.counts = counts;
    this.results = results;
    this.nearest = nearest;
    this.history = history;
    this.round = round;
    this.betweenRounds = betweenRounds;
    this.tasks = tasks;
  }

  /** A new sweep; its first {@link Input.ClockTicked} proposes the first trials. */
  public static Sweep begin(SweepPlan plan, long nowMillis) {
    return new Sweep(
        plan,
        SweepPhase.RUNNING,
        null,
        nowMillis,
        plan.maxTrials(),
        ByNumber.none(),
        ByNumber.none(),
        TrialCounts.NONE,
        0,
        null,
        TrialHistory.empty(),
        Round.first(plan),
        false,
        Tasks.NONE);
  }

  /**
   * A sweep as it was when its trials were kept; from here on it decides as if it had never been
   * away.
   *
   * @param cause why it ended; null while it has not
   * @param maxTrials the budget, extensions included
   * @param trials all of them, by number; one that is in flight although the sweep ended counts as
   *     cancelled
   * @param rounds how far it has come with its rounds
   * @param tasks how far it has come with its tasks
   */
  public static Sweep restore(
      SweepPlan plan,
      SweepPhase phase,
      @Nullable EndCause cause,
      long beganAtMillis,
      @Nullable Integer maxTrials,
      List<RestoredTrial> trials,
      RestoredRounds rounds,
      Tasks tasks) {
    ByNumber<UnderWay> inFlight = ByNumber.none();
    ByNumber<Double> paused = ByNumber.none();
    TrialCounts counts = TrialCounts.NONE;
    int rungs = 0;
    BestTrial nearest = null;
    TrialHistory history = TrialHistory.empty();
    Round round = Round.first(plan);
    for (RestoredTrial restored : trials) {
      int number = restored.trial().number();
      TrialResult result = restored.resultIn(phase);
      counts = counts.plusProposed();
      history = history.proposed(restored.trial());
      round = begun(round, rounds, number).proposed(restored.trial());
      for (RungResult rung : restored.rungs()) {
        history = history.reached(number, rung);
        round = round.reached(number, rung);
        rungs++;
      }
      if (result == null) {
        inFlight = inFlight.with(number, restored.underWay());
        if (restored.pausedLoss().isPresent()) {
          paused = paused.with(number, restored.pausedLoss().get());
        }
      } else {
        counts = counts.plus(result);
        nearest = BestTrial.nearest(nearest, number, result);
        history = history.ended(number, result);
        round = round.ended(number, result);
      }
    }
    round = begun(round, rounds, counts.proposed());
    boolean betweenRounds = rounds.ended() > round.index();
    return new Sweep(
        plan,
        phase,
        cause,
        beganAtMillis,
        maxTrials,
        inFlight,
        paused,
        counts,
        counts.ended() + rungs,
        nearest,
        history,
        round,
        betweenRounds,
        tasks);
  }

  /** The round that the trial of this number belongs to, given that of the one before it. */
  private static Round begun(Round round, RestoredRounds rounds, int number) {
    List<BegunRound> begun = rounds.begun();
    boolean next = round.index() < begun.size() && begun.get(round.index()).firstTrial() <= number;
    return next ? round.next(number, begun.get(round.index()).searcher()) : round;
  }

  /**
   * The next state and what to do.
   *
   * @throws RefusedMove if a user's command does not fit; the sweep stays as it is
   */
  public Step on(Input input) {
    Turn turn = new Turn(this);
    turn.take(input);
    return turn.step();
  }

  public SweepPlan plan() {
    return plan;
  }

  public SweepPhase phase() {
    return phase;
  }

  /** Why it ended, once it has. */
  public Optional<EndCause> cause() {
    return Optional.ofNullable(cause);
  }

  public TrialCounts counts() {
    return counts;
  }

  /**
   * The best trial that ended, if any measured something and meets the constraints. Of several
   * objectives the first decides, then the next, so that it is one of the Pareto front.
   */
  public Optional<BestTrial> best() {
    return nearest().filter(trial -> trial.reached().feasible());
  }

  /** The best trial, or if none meets the constraints the one that breaks them the least. */
  public Optional<BestTrial> nearest() {
    return Optional.ofNullable(nearest);
  }

  /** The best trial as a whole, its hyperparameters with it. */
  public Optional<Trial> bestTrial() {
    return best().map(trial -> history.get(trial.number()));
  }

  /** All its trials, by number. */
  public TrialHistory history() {
    return history;
  }

  /** The budget, extensions included; null when only the space bounds it. */
  public @Nullable Integer maxTrials() {
    return maxTrials;
  }

  /** Trials that are to be trained, or are: those in flight that do not wait to be promoted. */
  public int trialsUnderWay() {
    return inFlight.size() - paused.size();
  }

  /** How many results there are: ends of trials, and rungs that trials came to. */
  int results() {
    return results;
  }

  Round round() {
    return round;
  }

  /** Whether a round has ended and the space of the next is not known yet. */
  boolean betweenRounds() {
    return betweenRounds;
  }

  /** Its tasks, the one under way among them. */
  public Tasks tasks() {
    return tasks;
  }

  long beganAtMillis() {
    return beganAtMillis;
  }

  /** Trials in flight, paused ones among them. */
  ByNumber<UnderWay> inFlight() {
    return inFlight;
  }

  /** Trials that wait to be promoted, with the best loss of each. */
  ByNumber<Double> paused() {
    return paused;
  }
}
