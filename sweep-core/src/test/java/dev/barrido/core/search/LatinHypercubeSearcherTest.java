package dev.barrido.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.IntegerDomain;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.RealDomain;
import dev.barrido.core.space.Scale;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.TrialHistory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatinHypercubeSearcherTest extends SearcherContractTest {
  private static final SearchSpace PLANE =
      SearchSpace.of(
          Parameter.of("x", RealDomain.of(0, 1, Scale.LINEAR)),
          Parameter.of("y", RealDomain.of(1, 1000, Scale.LOGARITHMIC)));

  @Override
  Searcher searcher(SearchSpace space, Seeds seeds) {
    return new LatinHypercubeSearcher(space, 50, seeds);
  }

  /** McKay, Beckman, Conover 1979, section 2: each of the N strata of each X_k is sampled once. */
  @Test
  void triesEachPartOfEachParameterOnceInADesign() {
    Searcher searcher = searcher(PLANE, new Seeds(2));

    for (int design = 0; design < 3; design++) {
      int from = 50 * design;
      assertThat(IntStream.range(from, from + 50).map(i -> part(searcher, i)))
          .doesNotHaveDuplicates();
      assertThat(
              IntStream.range(from, from + 50)
                  .map(i -> (int) (50 * Math.log10(point(searcher, i).number("y")) / 3)))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void beginsAnotherDesignWhenOneIsUsedUp() {
    Searcher searcher = searcher(PLANE, new Seeds(2));

    assertThat(IntStream.range(0, 50).map(i -> part(searcher, i)).toArray())
        .isNotEqualTo(IntStream.range(50, 100).map(i -> part(searcher, i)).toArray());
  }

  /** Five whole numbers and ten trials: each comes twice, unless it must not come again. */
  @Test
  void triesDiscreteValuesEquallyOften() {
    SearchSpace space =
        SearchSpace.of(
            Parameter.of("five", IntegerDomain.of(1, 5, Scale.LINEAR)),
            Parameter.of("x", RealDomain.of(0, 1, Scale.LINEAR)));
    Searcher searcher = new LatinHypercubeSearcher(space, 10, new Seeds(3));

    assertThat(
            IntStream.range(0, 10)
                .map(i -> ((Long) point(searcher, i).values().get("five")).intValue())
                .sorted()
                .toArray())
        .containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
  }

  @Test
  void givesEveryTrialAUniformPlaceOfItsOwnInEachPair() {
    int[] corners = new int[4];
    for (int seed = 0; seed < 4000; seed++) {
      Hyperparameters point = point(searcher(PLANE, new Seeds(seed)), 7);
      corners[2 * (int) (2 * point.number("x")) + (point.number("y") < Math.sqrt(1000) ? 0 : 1)]++;
    }

    assertThat(IntStream.of(corners)).allMatch(count -> count > 900 && count < 1100);
  }

  /** The variance of the mean of an additive function falls far below that of random trials. */
  @Test
  void averagesAnAdditiveFunctionBetterThanRandomSearch() {
    double designed = 0;
    double random = 0;
    for (int seed = 0; seed < 100; seed++) {
      designed += squaredMiss(searcher(PLANE, new Seeds(seed)), new Seeds(seed));
      random += squaredMiss(new RandomSearcher(PLANE), new Seeds(seed));
    }

    assertThat(designed).isLessThan(random / 100);
  }

  @Test
  void refusesADesignWithoutPoints() {
    assertThatThrownBy(() -> new LatinHypercubeSearcher(PLANE, 0, new Seeds(1)))
        .hasMessage("points: expected at least 1, got 0");
  }

  private static double squaredMiss(Searcher searcher, Seeds seeds) {
    double mean =
        IntStream.range(0, 50)
            .mapToObj(i -> searcher.propose(i, TrialHistory.empty(), seeds.stream("searcher", i)))
            .mapToDouble(p -> p.orElseThrow().number("x"))
            .average()
            .orElseThrow();
    return (mean - 0.5) * (mean - 0.5);
  }

  private static int part(Searcher searcher, int index) {
    return (int) (50 * point(searcher, index).number("x"));
  }

  private static Hyperparameters point(Searcher searcher, long index) {
    return searcher
        .propose(index, TrialHistory.empty(), new Seeds(1).stream("searcher", index))
        .orElseThrow();
  }
}
