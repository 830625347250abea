package dev.barrido.results.projection;

import dev.barrido.events.SweepId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Answers questions about what is stored. */
public interface Results {
  /** All sweeps, newest first. */
  default List<Report> reports() {
    return reports(null);
  }

  /**
   * The sweeps of a namespace, newest first.
   *
   * @param namespace null for those of all
   */
  List<Report> reports(@Nullable String namespace);

  /** The report of a sweep, with its Pareto front if it has several objectives. */
  Optional<Report> report(SweepId sweep);

  /** Whether there is such a sweep. */
  boolean has(SweepId sweep);

  /** What the user of a sweep that is there asked for. */
  AskedSweep asked(SweepId sweep);

  /** The spec of a sweep that is there, as it was submitted. */
  Map<String, Object> document(SweepId sweep);

  /** One trial; empty when the sweep has none of this number. */
  Optional<TrialView> trial(SweepId sweep, int number);

  TrialPage trials(SweepId sweep, TrialQuery query);

  /**
   * The leaderboard: trials with an objective that did not fail and meet the constraints, best
   * first, then by number. Of several objectives the Pareto front, by the first.
   */
  List<TrialView> best(SweepId sweep, int limit);

  /**
   * The trials that stand for all, by number: the best, the newest, those under way and of all
   * others every so many.
   *
   * @param limit at most so many, at least 4; all, where there are no more
   */
  TrialPage sample(SweepId sweep, int limit);

  /**
   * How a sweep got on.
   *
   * @param limit at most so many trials that were not the best until then
   */
  ProgressView progress(SweepId sweep, int limit);

  /** Learning curves by number. */
  List<Curve> curves(SweepId sweep, CurveQuery query);

  /** The hyperparameters of these trials, by number. */
  Map<Integer, Map<String, Object>> points(SweepId sweep, Set<Integer> numbers);

  /** Every trial by number, one at a time. */
  void eachTrial(SweepId sweep, Consumer<TrialView> consumer);
}
