package dev.barrido.core.sweep;

import dev.barrido.core.search.Searcher;
import dev.barrido.core.space.Hyperparameters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Proposes the points of a sweep again, each from what was known when it was proposed, so that
 * anyone can prove that a sweep went as its plan and seed say, on however many trainers it ran.
 */
public final class Replay {
  private final SweepPlan plan;
  private final List<Searcher> finer;
  private final List<RecordedTrial> ends;
  private Round round;
  private int ended;

  private Replay(SweepPlan plan, List<Searcher> finer, List<RecordedTrial> trials) {
    this.plan = plan;
    this.finer = finer;
    this.round = Round.first(plan);
    this.ends =
        trials.stream()
            .filter(trial -> trial.endOrder() != null)
            .sorted(Comparator.comparing(RecordedTrial::endOrder))
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
    forwardTo(trial.endsSeen());
    int number = trial.trial().number();
    if (trial.round() > round.index()) {
      round = round.next(number, finer.get(round.index()));
    }
    Optional<Hyperparameters> point = round.point(plan, number);
    round = round.proposed(trial.trial());
    return point;
  }

  private void forwardTo(int endsSeen) {
    for (; ended < endsSeen && ended < ends.size(); ended++) {
      RecordedTrial end = ends.get(ended);
      round = round.ended(end.trial().number(), end.result());
    }
  }
}
