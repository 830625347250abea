package dev.barrido.results.projection;

import dev.barrido.events.SweepId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** What the user of a sweep that is there asked for. */
  AskedSweep asked(SweepId sweep);

  /** The spec of a sweep that is there, as it was submitted. */
  Map<String, Object> document(SweepId sweep);

  TrialPage trials(SweepId sweep, TrialQuery query);

  /**
   * The leaderboard: trials with an objective that did not fail and meet the constraints, best
   * first, then by number. Of several objectives the Pareto front, by the first.
   */
  List<TrialView> best(SweepId sweep, int limit);

  /**
   * Learning curves by number.
   *
   * @param numbers which trials; none: all
   */
  List<Curve> curves(SweepId sweep, String metric, List<Integer> numbers);

  /** Every trial by number, one at a time. */
  void eachTrial(SweepId sweep, Consumer<TrialView> consumer);
}
