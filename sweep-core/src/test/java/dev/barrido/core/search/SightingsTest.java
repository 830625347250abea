package dev.barrido.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.trial.Origin;
import dev.barrido.core.trial.ProposedTrial;
import dev.barrido.core.trial.Trial;
import dev.barrido.core.trial.TrialHistory;
import dev.barrido.core.trial.TrialResult;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SightingsTest {
  private static final List<TrialResult> ENDS =
      List.of(
          new TrialResult.Completed(3),
          new TrialResult.Pruned(2.0),
          new TrialResult.Pruned(null),
          new TrialResult.Failed(false, "diverged"),
          new TrialResult.Cancelled());

  @Test
  void knowsOfAGrowingHistoryWhatItWouldKnowOfANewOne() {
    Sightings growing = new Sightings(SearcherContractTest.SPACE);

    for (TrialHistory history : growing()) {
      assertSame(growing, history);
    }
  }

  @Test
  void forgetsAnotherHistory() {
    List<TrialHistory> histories = growing();
    Sightings sightings = new Sightings(SearcherContractTest.SPACE);

    for (int i = histories.size() - 1; i >= 0; i -= 7) {
      assertSame(sightings, histories.get(i));
    }
  }

  @Test
  void ranksTrialsByTheirLossAndKeepsThoseThatHaveNone() {
    TrialHistory history = growing().get(299);

    Ranking ranking = new Sightings(SearcherContractTest.SPACE).ranked(history);

    assertThat(ranking.scored()).hasSize(count(history, trial -> loss(trial).isPresent()));
    assertThat(ranking.unscored())
        .hasSize(
            count(
                history,
                trial ->
                    loss(trial).isEmpty() && !(trial.ending() instanceof TrialResult.Cancelled)));
  }

  private static OptionalDouble loss(Trial trial) {
    return trial.result().map(TrialResult::loss).orElse(OptionalDouble.empty());
  }

  private static int count(TrialHistory history, Predicate<Trial> those) {
    return (int) history.stream().filter(those).count();
  }

  private static void assertSame(Sightings sightings, TrialHistory history) {
    Sightings fresh = new Sightings(SearcherContractTest.SPACE);
    assertThat(sightings.divided(history, GoodTrials.BEST_TENTH))
        .usingRecursiveComparison()
        .withEqualsForType((one, other) -> one.compareTo(other) == 0, Double.class)
        .isEqualTo(fresh.divided(history, GoodTrials.BEST_TENTH));
    assertThat(sightings.ranked(history))
        .usingRecursiveComparison()
        .withEqualsForType((one, other) -> one.compareTo(other) == 0, Double.class)
        .isEqualTo(fresh.ranked(history));
  }

  /** Trials that are proposed and end in any order, with equal losses among them. */
  private static List<TrialHistory> growing() {
    RandomGenerator random = new Seeds(8).stream("history", 0);
    List<TrialHistory> histories = new ArrayList<>();
    List<Integer> pending = new ArrayList<>();
    TrialHistory history = TrialHistory.empty();
    for (int step = 0; step < 300; step++) {
      if (pending.size() < 4 || random.nextBoolean()) {
        Hyperparameters point = SearcherContractTest.SPACE.sample(random);
        pending.add(history.size());
        history = history.proposed(new ProposedTrial(history.size(), point, 1, Origin.SEARCHED));
      } else {
        int number = pending.remove(random.nextInt(pending.size()));
        history = history.ended(number, ENDS.get(random.nextInt(ENDS.size())));
      }
      histories.add(history);
    }
    return histories;
  }
}
