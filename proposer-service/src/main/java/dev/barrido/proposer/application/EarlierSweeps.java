package dev.barrido.proposer.application;

import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.events.FailureKind;
import dev.barrido.events.SweepId;
import dev.barrido.events.spec.InvalidSpec;
import dev.barrido.events.spec.Problem;
import dev.barrido.events.spec.SpecReader;
import dev.barrido.events.spec.SweepSpec;
import dev.barrido.parts.search.Points;
import dev.barrido.parts.search.Spaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks up the trials that a new sweep may learn from. */
final class EarlierSweeps {
  /** Failures that say something of the point. */
  private static final Set<FailureKind> OF_THE_POINT =
      Set.of(FailureKind.DIVERGED, FailureKind.BAD_HYPERPARAMETERS);

  private final SweepStore store;
  private final SweepSpec spec;
  private final SearchSpace space;
  private final List<EarlierTrial> found = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private EarlierSweeps(SweepStore store, SweepSpec spec) {
    this.store = store;
    this.spec = spec;
    this.space = Spaces.of(spec.parameters());
  }

  /**
   * The trials of the sweeps that the spec names, as they are now.
   *
   * @throws InvalidSpec if one is not there, has another objective, or has no trial that fits
   */
  static List<EarlierTrial> of(SweepStore store, SweepSpec spec) {
    EarlierSweeps earlier = new EarlierSweeps(store, spec);
    for (int i = 0; i < spec.warmStart().size(); i++) {
      earlier.take("spec.warmStart.sweeps[" + i + "]", spec.warmStart().get(i));
    }
    if (!earlier.problems.isEmpty()) {
      throw new InvalidSpec(earlier.problems);
    }
    return earlier.found;
  }

  private void take(String path, String id) {
    Optional<StoredSweep> sweep = SweepIds.stored(store, id);
    if (sweep.isEmpty()) {
      refuse(path, SweepIds.unknown(store, id));
      return;
    }
    String objective = words(SpecReader.read(sweep.get().spec()));
    if (!objective.equals(words(spec))) {
      refuse(path, "expected a sweep to " + words(spec) + ", got one to " + objective);
      return;
    }
    List<StoredTrial> trials = store.trials(sweep.get().sweepId());
    List<EarlierTrial> fitting =
        trials.stream()
            .map(trial -> fitting(sweep.get().sweepId(), trial))
            .flatMap(Optional::stream)
            .toList();
    if (fitting.isEmpty()) {
      refuse(
          path,
          "expected trials that ended, with values for all parameters of this space, got none of "
              + trials.size());
    }
    found.addAll(fitting);
  }

  private Optional<EarlierTrial> fitting(SweepId sweep, StoredTrial trial) {
    return trial
        .end()
        .filter(EarlierSweeps::tells)
        .flatMap(
            end ->
                space
                    .translated(Points.of(trial.hyperparameters()))
                    .map(Hyperparameters::values)
                    .map(point -> new EarlierTrial(sweep, point, end)));
  }

  private static boolean tells(TrialEnd end) {
    return switch (end.state()) {
      case COMPLETED, PRUNED -> end.objective() != null;
      case FAILED -> end.failureKind() != null && OF_THE_POINT.contains(end.failureKind());
      case CANCELLED -> false;
    };
  }

  private void refuse(String path, String message) {
    problems.add(new Problem(path, null, message));
  }

  private static String words(SweepSpec spec) {
    return spec.objectives().stream()
        .map(one -> one.type().name().toLowerCase(Locale.ROOT) + " " + one.metricName())
        .collect(Collectors.joining(" and "));
  }
}
