package dev.barrido.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.RealDomain;
import dev.barrido.core.space.Scale;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.TrialHistory;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SobolSearcherTest extends SearcherContractTest {
  private static final SearchSpace PLANE =
      SearchSpace.of(
          Parameter.of("x", RealDomain.of(0, 1, Scale.LINEAR)),
          Parameter.of("y", RealDomain.of(1e-4, 1, Scale.LOGARITHMIC)));

  @Override
  Searcher searcher(SearchSpace space, Seeds seeds) {
    return new SobolSearcher(space, seeds);
  }

  @Test
  void fillsEverySixtyFourthOfEachScaleOnceInSixtyFourTrials() {
    Searcher searcher = new SobolSearcher(PLANE, new Seeds(4));

    assertThat(IntStream.range(0, 64).map(i -> (int) (64 * point(searcher, i).number("x"))))
        .doesNotHaveDuplicates();
    assertThat(
            IntStream.range(0, 64)
                .map(i -> (int) (64 * (1 + Math.log10(point(searcher, i).number("y")) / 4))))
        .doesNotHaveDuplicates();
  }

  @Test
  void givesEveryTrialAUniformPlaceOfItsOwn() {
    double[] places = new double[8000];
    for (int seed = 0; seed < places.length; seed++) {
      places[seed] = point(new SobolSearcher(PLANE, new Seeds(seed)), 5).number("x");
    }

    for (int tenth = 0; tenth < 10; tenth++) {
      int sought = tenth;
      assertThat(DoubleStream.of(places).filter(place -> (int) (10 * place) == sought).count())
          .isBetween(700L, 900L);
    }
  }

  /** The mean of x y over the unit square is 1/4; the sequence misses it by much less. */
  @Test
  void averagesAFunctionBetterThanRandomSearch() {
    double sobol = meanSquaredMiss(true);
    double random = meanSquaredMiss(false);

    assertThat(sobol).isLessThan(random / 50);
  }

  @Test
  void answersForALateTrialWithoutThoseBeforeIt() {
    Hyperparameters late = point(new SobolSearcher(PLANE, new Seeds(4)), 1_000_000);

    assertThat(PLANE.contains(late)).isTrue();
    assertThat(late).isNotEqualTo(point(new SobolSearcher(PLANE, new Seeds(4)), 999_999));
  }

  private static double meanSquaredMiss(boolean sobol) {
    SearchSpace square =
        SearchSpace.of(
            Parameter.of("x", RealDomain.of(0, 1, Scale.LINEAR)),
            Parameter.of("y", RealDomain.of(0, 1, Scale.LINEAR)));
    double sum = 0;
    for (int seed = 0; seed < 100; seed++) {
      Seeds seeds = new Seeds(seed);
      Searcher searcher = sobol ? new SobolSearcher(square, seeds) : new RandomSearcher(square);
      double mean =
          IntStream.range(0, 128)
              .mapToObj(i -> searcher.propose(i, TrialHistory.empty(), seeds.stream("searcher", i)))
              .mapToDouble(p -> p.orElseThrow().number("x") * p.orElseThrow().number("y"))
              .average()
              .orElseThrow();
      sum += (mean - 0.25) * (mean - 0.25);
    }
    return sum / 100;
  }

  private static Hyperparameters point(Searcher searcher, long index) {
    return searcher
        .propose(index, TrialHistory.empty(), new Seeds(1).stream("searcher", index))
        .orElseThrow();
  }
}
