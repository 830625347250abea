package dev.barrido.core.sweep;

import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.trial.TrialHistory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Proposes the points of a sweep again, each from what was known when it was proposed, so that
 * anyone can prove that a sweep went as its plan and seed say, on however many trainers it ran.
 */
public final class Replay {
  private final SweepPlan plan;
  private final List<RecordedTrial> ends;
  private TrialHistory history = TrialHistory.empty();
  private int ended;

  private Replay(SweepPlan plan, List<RecordedTrial> trials) {
    this.plan = plan;
    this.ends =
        trials.stream()
            .filter(trial -> trial.endOrder() != null)
            .sorted(Comparator.comparing(RecordedTrial::endOrder))
            .toList();
  }

  /**
   * The points of these trials as the plan proposes them.
   *
   * @param trials all of a sweep, by number
   * @return a point for each; empty where the plan would have proposed nothing
   */
  public static List<Optional<Hyperparameters>> of(SweepPlan plan, List<RecordedTrial> trials) {
    Replay replay = new Replay(plan, trials);
    List<Optional<Hyperparameters>> points = new ArrayList<>();
    for (RecordedTrial trial : trials) {
      replay.forwardTo(trial.endsSeen());
      points.add(plan.point(trial.trial().number(), replay.history));
      replay.history = replay.history.proposed(trial.trial());
    }
    return points;
  }

  private void forwardTo(int endsSeen) {
    for (; ended < endsSeen && ended < ends.size(); ended++) {
      RecordedTrial end = ends.get(ended);
      history = history.ended(end.trial().number(), end.result());
    }
  }
}
