package dev.barrido.core.sweep;

import dev.barrido.core.search.Searcher;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.trial.Origin;
import dev.barrido.core.trial.TrialResult;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Proposes the points of a sweep again, each from what was known when it was proposed, so that
 * anyone can prove that a sweep went as its plan and seed say, on however many trainers it ran.
 */
public final class Replay {
  private final SweepPlan plan;
  private final List<Searcher> finer;
  private final List<Result> results;
  private Round round;
  private int seen;

  private record Result(int order, UnaryOperator<Round> change) {}

  private Replay(SweepPlan plan, List<Searcher> finer, List<RecordedTrial> trials) {
    this.plan = plan;
    this.finer = finer;
    this.round = Round.first(plan);
    this.results =
        trials.stream()
            .flatMap(Replay::results)
            .sorted(Comparator.comparingInt(Result::order))
            .toList();
  }

  /**
   * The points of these trials as the plan proposes them.
   *
   * @param finer the searchers of the rounds after the first, in order
   * @param trials all of a sweep, by number
   * @return a point for each; empty where the plan would have proposed nothing
   */
  public static List<Optional<Hyperparameters>> of(
      SweepPlan plan, List<Searcher> finer, List<RecordedTrial> trials) {
    Replay replay = new Replay(plan, finer, trials);
    return trials.stream().map(replay::again).toList();
  }

  private Optional<Hyperparameters> again(RecordedTrial trial) {
    forwardTo(trial.resultsSeen());
    int number = trial.trial().number();
    if (trial.round() > round.index()) {
      round = round.next(number, finer.get(round.index()));
    }
    Optional<Hyperparameters> point =
        trial.trial().origin() == Origin.ADDED
            ? Optional.of(trial.trial().hyperparameters()) // its user chose it
            : round.point(plan, number);
    round = round.proposed(trial.trial());
    return point;
  }

  private void forwardTo(int resultsSeen) {
    for (; seen < resultsSeen && seen < results.size(); seen++) {
      round = results.get(seen).change().apply(round);
    }
  }

  /** What a searcher sees of a trial, and when. */
  private static Stream<Result> results(RecordedTrial trial) {
    int number = trial.trial().number();
    Stream<Result> rungs =
        trial.rungs().stream()
            .map(at -> new Result(at.order(), round -> round.reached(number, at.rung())));
    TrialResult end = trial.result();
    Integer order = trial.endOrder();
    return end == null || order == null
        ? rungs
        : Stream.concat(rungs, Stream.of(new Result(order, round -> round.ended(number, end))));
  }
}
