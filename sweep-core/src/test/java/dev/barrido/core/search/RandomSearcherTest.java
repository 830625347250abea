package dev.barrido.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.IntegerDomain;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.RealDomain;
import dev.barrido.core.space.Scale;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.TrialHistory;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomSearcherTest extends SearcherContractTest {
  private static final SearchSpace TWO = square(RealDomain.of(0, 1, Scale.LINEAR));
  private static final SearchSpace THREE_BY_THREE =
      square(new RealDomain(0.1, 0.9, Scale.LINEAR, 0.4));

  @Override
  Searcher searcher(SearchSpace space, Seeds seeds) {
    return new RandomSearcher(space);
  }

  @Override
  boolean endsWithTheSpace() {
    return false;
  }

  @Test
  void drawsEachParameterIndependentlyByItsOwnDistribution() {
    SearchSpace space =
        SearchSpace.of(
            Parameter.of("rate", RealDomain.of(0.001, 10, Scale.LOGARITHMIC)),
            Parameter.of("units", IntegerDomain.of(18, 1024, Scale.LOGARITHMIC)));
    double[] rates = points(space, 20_000, 1).mapToDouble(RandomSearcherTest::logRate).toArray();
    double[] units = points(space, 20_000, 1).mapToDouble(RandomSearcherTest::logUnits).toArray();

    assertThat(mean(rates)).isCloseTo(0.5, within(0.01));
    assertThat(variance(rates)).isCloseTo(1 / 12.0, within(0.002));
    assertThat(mean(units)).isCloseTo(0.5, within(0.01));
    double[] products = new double[rates.length];
    for (int i = 0; i < products.length; i++) {
      products[i] = (rates[i] - 0.5) * (units[i] - 0.5);
    }
    assertThat(mean(products)).isCloseTo(0, within(0.002));
  }

  /**
   * Bergstra and Bengio 2012, figure 1: nine trials, and of two parameters only one matters. The
   * grid tries three values of it, random search nine. The optimum lies anywhere.
   */
  @Test
  void beatsAGridOfTheSameSizeWhereOneParameterMatters() {
    double random = 0;
    double grid = 0;
    for (int sweep = 0; sweep < 500; sweep++) {
      double optimum = new Seeds(sweep).stream("optimum", 0).nextDouble();
      random += bestMiss(points(TWO, 9, sweep), optimum);
      grid += bestMiss(points(GridSearcher.inOrder(THREE_BY_THREE), 9, sweep), optimum);
    }

    assertThat(random).isLessThan(0.75 * grid);
  }

  private static double bestMiss(Stream<Hyperparameters> points, double optimum) {
    return points
        .mapToDouble(point -> Math.abs(point.number("matters") - optimum))
        .min()
        .orElseThrow();
  }

  private static SearchSpace square(RealDomain side) {
    return SearchSpace.of(Parameter.of("matters", side), Parameter.of("idles", side));
  }

  private static Stream<Hyperparameters> points(SearchSpace space, int count, long seed) {
    return points(new RandomSearcher(space), count, seed);
  }

  private static Stream<Hyperparameters> points(Searcher searcher, int count, long seed) {
    Seeds seeds = new Seeds(seed);
    return LongStream.range(0, count)
        .mapToObj(
            index ->
                searcher
                    .propose(index, TrialHistory.empty(), seeds.stream("searcher", index))
                    .orElseThrow());
  }

  private static double logRate(Hyperparameters point) {
    return Math.log(point.number("rate") / 0.001) / Math.log(10 / 0.001);
  }

  private static double logUnits(Hyperparameters point) {
    return Math.log(point.number("units") / 17.5) / Math.log(1024.5 / 17.5);
  }

  private static double mean(double[] values) {
    return DoubleStream.of(values).average().orElseThrow();
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    return DoubleStream.of(values)
        .map(value -> (value - mean) * (value - mean))
        .average()
        .orElse(0);
  }
}
