package dev.barrido.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.schedule.Schedulers;
import dev.barrido.core.simulation.DurationModel;
import dev.barrido.core.simulation.SimulatedSweep;
import dev.barrido.core.simulation.SimulatedTrainers;
import dev.barrido.core.simulation.SimulationResult;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.RealDomain;
import dev.barrido.core.space.Scale;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.sweep.FirstCheck;
import dev.barrido.core.sweep.FirstLimit;
import dev.barrido.core.sweep.SweepPlan;
import dev.barrido.core.trial.Origin;
import dev.barrido.core.trial.ProposedTrial;
import dev.barrido.core.trial.RungResult;
import dev.barrido.core.trial.TrialHistory;
import dev.barrido.core.trial.TrialResult;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BohbSearcherTest {
  private static final int EPOCHS = 27;
  private static final SearchSpace SQUARE =
      SearchSpace.of(
          Parameter.of("x", RealDomain.of(0, 1, Scale.LINEAR)),
          Parameter.of("y", RealDomain.of(0, 1, Scale.LINEAR)));

  /** Two of three came to the first rung, one of them to the second, one completed. */
  @Test
  void seesTrialsAtTheMostEpochsThatEnoughOfThemCameTo() {
    TrialHistory history = TrialHistory.empty();
    for (int number = 0; number < 4; number++) {
      history = history.proposed(trial(number, 0.1 * number));
    }
    history =
        history
            .reached(0, new RungResult(1, 0.9))
            .reached(1, new RungResult(1, 0.8))
            .reached(1, new RungResult(3, 0.7))
            .ended(0, new TrialResult.Pruned(0.9))
            .ended(2, new TrialResult.Completed(0.5));

    TrialHistory low = LargestFidelity.of(history, 2).orElseThrow();
    TrialHistory high = LargestFidelity.of(history, 1).orElseThrow();

    assertThat(low.get(0).ending()).isEqualTo(new TrialResult.Completed(0.9));
    assertThat(low.get(1).ending()).isEqualTo(new TrialResult.Completed(0.8));
    assertThat(low.get(2).ending()).isEqualTo(new TrialResult.Cancelled());
    assertThat(low.get(3).pending()).isTrue();
    assertThat(high.get(0).ending()).isEqualTo(new TrialResult.Cancelled());
    assertThat(high.get(1).pending()).isTrue();
    assertThat(high.get(2).ending()).isEqualTo(new TrialResult.Completed(0.5));
    assertThat(LargestFidelity.of(history, 3)).isEmpty();
  }

  @Test
  void learnsFromRungsLongBeforeAnyTrialHasEnded() {
    TrialHistory history = TrialHistory.empty();
    Seeds seeds = new Seeds(5);
    for (int number = 0; number < 40; number++) {
      Hyperparameters point = SQUARE.sample(seeds.stream("trial", number));
      history =
          history
              .proposed(new ProposedTrial(number, point, 1, Origin.SEARCHED))
              .reached(number, new RungResult(1, Math.abs(point.number("x") - 0.2)));
    }
    TrialHistory seen = history;
    Searcher bohb = new BohbSearcher(SQUARE, 3, 64, 0.33, seeds);

    long near =
        IntStream.range(40, 140)
            .mapToObj(index -> bohb.propose(index, seen, seeds.stream("searcher", index)))
            .filter(point -> Math.abs(point.orElseThrow().number("x") - 0.2) < 0.1)
            .count();

    // two thirds are modelled; of random points one in five would be so near
    assertThat(near).isGreaterThan(55);
  }

  @Test
  void beatsRandomPointsUnderTheSameBrackets() {
    double bohb = meanLoss("bohb");
    double random = meanLoss("random");

    assertThat(bohb).isLessThan(0.6 * random);
  }

  private static double meanLoss(String searcher) {
    return IntStream.range(0, 15)
        .mapToObj(seed -> run(searcher, new Seeds(seed)))
        .mapToDouble(result -> result.sweep().best().orElseThrow().loss())
        .average()
        .orElseThrow();
  }

  private static SimulationResult run(String searcher, Seeds seeds) {
    SweepPlan plan =
        new SweepPlan(
            SQUARE,
            Searchers.named(searcher, SQUARE, Map.of(), seeds, 120),
            seeds,
            4,
            120,
            null,
            null,
            null,
            List.of(),
            List.of(),
            0,
            FirstLimit.NONE,
            List.of(),
            FirstCheck.NONE);
    SimulatedTrainers trainers =
        new SimulatedTrainers(
            4,
            EPOCHS,
            DurationModel.constant(1000),
            (trial, epoch) -> bowl(trial.hyperparameters()) + 0.3 * (1.0 / epoch - 1.0 / EPOCHS));
    return SimulatedSweep.run(
        plan, Schedulers.named("hyperband", Map.of(), EPOCHS, seeds), trainers);
  }

  private static double bowl(Hyperparameters point) {
    return Math.hypot(point.number("x") - 0.3, point.number("y") - 0.6);
  }

  private static ProposedTrial trial(int number, double place) {
    return new ProposedTrial(
        number, new Hyperparameters(Map.of("x", place, "y", place)), 1, Origin.SEARCHED);
  }
}
