package dev.barrido.core.search;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.trial.Origin;
import dev.barrido.core.trial.Reached;
import dev.barrido.core.trial.Trial;
import dev.barrido.core.trial.TrialHistory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Derives from a history how far CMA-ES has come: proposals are generations in their order, and
 * those that ended are replayed. What is kept between calls follows from the history alone, so that
 * a history that grew out of the last one costs only what is new in it.
 */
final class CmaReplay {
  /** A number whose deviation is below this part of its range has been found. */
  private static final double FOUND = 1e-5;

  /** The least deviation of a stepped number, in steps: one draw in ten leaves its value. */
  private static final double LEAST_STEPS = 0.3;

  private record Known(TrialHistory history, CmaRun run) {}

  private final CmaCoordinates coordinates;
  private final double deviation;
  private final boolean doubles;
  private final CmaRun fresh;
  private final Seeds seeds;
  private volatile Known known;

  /**
   * A replay.
   *
   * @param doubles whether it begins again, with generations twice as large, once all is found
   */
  CmaReplay(
      CmaCoordinates coordinates, double deviation, int trials, boolean doubles, Seeds seeds) {
    this.coordinates = coordinates;
    this.deviation = deviation;
    this.doubles = doubles;
    this.seeds = seeds;
    double[] middle = new double[coordinates.numbers()];
    Arrays.fill(middle, 0.5);
    this.fresh = new CmaRun(start(middle, trials), 0, 0);
    this.known = new Known(TrialHistory.empty(), fresh);
  }

  /** The random stream of a proposal: what it was drawn from is known again when it has ended. */
  RandomGenerator stream(long index) {
    return seeds.stream("point", index);
  }

  /** What the next proposal is drawn from. */
  CmaState state(TrialHistory history) {
    Known before = known;
    CmaRun run = history.grewFrom(before.history()) ? before.run() : begun(history);
    List<Trial> own = own(history);
    while (ended(own, run) == run.state().trials()) {
      run = after(own, run);
    }
    known = new Known(history, run);
    while (isOverdue(own, run)) {
      run = after(own, run);
    }
    return run.state();
  }

  /** Where it begins: around the best trial of earlier sweeps, if there is any. */
  private CmaRun begun(TrialHistory history) {
    return history.earlier().stream()
        .filter(trial -> trial.reached().isPresent())
        .min(Comparator.comparing(trial -> trial.reached().orElseThrow()))
        .map(best -> coordinates.place(best.proposed().hyperparameters()))
        .map(place -> new CmaRun(start(place, fresh.state().trials()), 0, 0))
        .orElse(fresh);
  }

  /** The searcher's own trials, not those of earlier sweeps and users' points. */
  private static List<Trial> own(TrialHistory history) {
    return history.stream().filter(trial -> trial.proposed().origin() == Origin.SEARCHED).toList();
  }

  /** Half of the generation ended, and two more have been proposed since: who waits, waits long. */
  private static boolean isOverdue(List<Trial> own, CmaRun run) {
    int trials = run.state().trials();
    return own.size() >= run.first() + 3L * trials && 2 * ended(own, run) >= trials;
  }

  private static int ended(List<Trial> own, CmaRun run) {
    int ended = 0;
    long end = Math.min(own.size(), run.first() + run.state().trials());
    for (long index = run.first(); index < end; index++) {
      ended += own.get((int) index).pending() ? 0 : 1;
    }
    return ended;
  }

  private CmaRun after(List<Trial> own, CmaRun run) {
    CmaState state = run.state();
    List<CmaCandidate> ranked = new ArrayList<>();
    for (long index = run.first(); index < run.first() + state.trials(); index++) {
      Trial trial = own.get((int) index);
      double[] drawn = state.samplePlace(stream(index));
      trial
          .reached()
          .map(reached -> candidate(trial, drawn, state, reached))
          .ifPresent(ranked::add);
    }
    ranked.sort(Comparator.comparing(CmaCandidate::reached));
    long next = run.first() + state.trials();
    return ranked.size() < 2 ? new CmaRun(state, next, run.restarts()) : moved(run, ranked, next);
  }

  private CmaCandidate candidate(Trial trial, double[] drawn, CmaState state, Reached reached) {
    return coordinates.candidate(trial.proposed().hyperparameters(), drawn, state.mean(), reached);
  }

  private CmaRun moved(CmaRun run, List<CmaCandidate> ranked, long next) {
    double[] least = coordinates.steps(run.state().mean());
    double[] found = new double[least.length];
    for (int i = 0; i < least.length; i++) {
      least[i] *= LEAST_STEPS;
      found[i] = Math.max(FOUND, 1.01 * least[i]);
    }
    CmaState state = run.state().after(ranked, least);
    if (state != null && !(doubles && state.isWithin(found))) {
      return new CmaRun(state, next, run.restarts());
    }
    int trials = run.state().trials() * (doubles ? 2 : 1);
    return new CmaRun(start(anywhere(run.restarts()), trials), next, run.restarts() + 1);
  }

  private double[] anywhere(int restart) {
    RandomGenerator random = seeds.stream("restart", restart);
    return random.doubles(coordinates.numbers()).toArray();
  }

  private CmaState start(double[] mean, int trials) {
    return CmaState.round(mean, deviation, ChoiceOdds.even(coordinates.categories()), trials);
  }
}
