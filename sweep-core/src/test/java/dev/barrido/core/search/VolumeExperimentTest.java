package dev.barrido.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.RealDomain;
import dev.barrido.core.space.Scale;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.TrialHistory;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Bergstra and Bengio 2012, section 4: how often does a search hit a target of one percent of the
 * volume? A target is a cube, or a box whose sides divide the volume among them by chance, anywhere
 * in the unit cube. Each search is asked about 2000 targets, each time with another seed; one
 * standard deviation of a hit rate is at most 1.1 percent. Grids, which are far off, are asked
 * about 400.
 */
class VolumeExperimentTest {
  private static final int TARGETS = 2000;
  private static final int TARGETS_OF_GRIDS = 400;
  private static final double VOLUME = 0.01;
  private static final double TOLERANCE = 0.03;

  private record Target(double[] from, double[] to) {
    static Target cube(int dimensions, RandomGenerator random) {
      return placed(
          random.doubles(dimensions).map(any -> Math.pow(VOLUME, 1.0 / dimensions)).toArray(),
          random);
    }

    /** The sides' logarithms share the volume's as the parts of a stick broken anywhere. */
    static Target box(int dimensions, RandomGenerator random) {
      double[] parts = random.doubles(dimensions).map(u -> -Math.log(1 - u)).toArray();
      double sum = IntStream.range(0, dimensions).mapToDouble(i -> parts[i]).sum();
      return placed(
          IntStream.range(0, dimensions)
              .mapToDouble(i -> Math.pow(VOLUME, parts[i] / sum))
              .toArray(),
          random);
    }

    private static Target placed(double[] sides, RandomGenerator random) {
      double[] from = new double[sides.length];
      double[] to = new double[sides.length];
      for (int i = 0; i < sides.length; i++) {
        from[i] = random.nextDouble() * (1 - sides[i]);
        to[i] = from[i] + sides[i];
      }
      return new Target(from, to);
    }

    boolean holds(Hyperparameters point) {
      return IntStream.range(0, from.length)
          .allMatch(i -> point.number("x" + i) >= from[i] && point.number("x" + i) <= to[i]);
    }
  }

  @ParameterizedTest
  @CsvSource({"3, 100", "3, 200", "5, 100", "5, 200"})
  void randomSearchHitsAsOftenAsTheVolumeSaysWhateverTheShape(int dimensions, int trials) {
    double expected = 1 - Math.pow(1 - VOLUME, trials);

    assertThat(cubes(dimensions, trials, (space, seeds) -> new RandomSearcher(space)))
        .isEqualTo(expected, within(TOLERANCE));
    assertThat(boxes(dimensions, trials, (space, seeds) -> new RandomSearcher(space)))
        .isEqualTo(expected, within(TOLERANCE));
  }

  @ParameterizedTest
  @CsvSource({"3, 100", "3, 200", "5, 200", "5, 300"})
  void sobolSearchHitsMoreOftenThanRandomSearch(int dimensions, int trials) {
    double random = 1 - Math.pow(1 - VOLUME, trials);

    assertThat(cubes(dimensions, trials, SobolSearcher::new)).isGreaterThan(random + 0.02);
    assertThat(boxes(dimensions, trials, SobolSearcher::new)).isGreaterThan(random + 0.02);
  }

  @ParameterizedTest
  @CsvSource({"3, 100", "3, 200", "5, 200", "5, 300"})
  void latinHypercubesHitNoLessOftenThanRandomSearch(int dimensions, int trials) {
    double random = 1 - Math.pow(1 - VOLUME, trials);
    BiFunction<SearchSpace, Seeds, Searcher> design =
        (space, seeds) -> new LatinHypercubeSearcher(space, trials, seeds);

    assertThat(cubes(dimensions, trials, design)).isGreaterThan(random - TOLERANCE);
    assertThat(boxes(dimensions, trials, design)).isGreaterThan(random - TOLERANCE);
  }

  /** A grid is sure of cubes wider than its mesh, and misses thin boxes that fall into it. */
  @ParameterizedTest
  @CsvSource({"3, 5", "3, 7", "5, 3"})
  void gridsLoseToRandomSearchOnBoxesThoughTheyHitEveryCube(int dimensions, int values) {
    int trials = (int) Math.pow(values, dimensions);
    double random = 1 - Math.pow(1 - VOLUME, trials);
    BiFunction<SearchSpace, Seeds, Searcher> grid =
        (space, seeds) -> GridSearcher.shuffled(mesh(dimensions, values), seeds.seed());

    assertThat(hits(TARGETS_OF_GRIDS, dimensions, trials, grid, Target::cube)).isEqualTo(1);
    assertThat(hits(TARGETS_OF_GRIDS, dimensions, trials, grid, Target::box))
        .isLessThan(random - 0.2);
  }

  private static double cubes(
      int dimensions, int trials, BiFunction<SearchSpace, Seeds, Searcher> searcher) {
    return hits(TARGETS, dimensions, trials, searcher, Target::cube);
  }

  private static double boxes(
      int dimensions, int trials, BiFunction<SearchSpace, Seeds, Searcher> searcher) {
    return hits(TARGETS, dimensions, trials, searcher, Target::box);
  }

  private static double hits(
      int targets,
      int dimensions,
      int trials,
      BiFunction<SearchSpace, Seeds, Searcher> searcher,
      BiFunction<Integer, RandomGenerator, Target> shape) {
    SearchSpace space = cube(dimensions);
    long hits =
        IntStream.range(0, targets)
            .filter(
                number -> {
                  Seeds seeds = new Seeds(number);
                  Target target = shape.apply(dimensions, seeds.stream("target", 0));
                  return hits(searcher.apply(space, seeds), seeds, trials, target);
                })
            .count();
    return (double) hits / targets;
  }

  private static boolean hits(Searcher searcher, Seeds seeds, int trials, Target target) {
    TrialHistory none = TrialHistory.empty();
    return IntStream.range(0, trials)
        .mapToObj(index -> searcher.propose(index, none, seeds.stream("searcher", index)))
        .anyMatch(point -> target.holds(point.orElseThrow()));
  }

  private static SearchSpace cube(int dimensions) {
    return space(dimensions, RealDomain.of(0, 1, Scale.LINEAR));
  }

  /** The middles of so many equal parts of each side. */
  private static SearchSpace mesh(int dimensions, int values) {
    double step = Math.round(1e6 / values) / 1e6;
    return space(
        dimensions, new RealDomain(step / 2, step / 2 + (values - 1) * step, Scale.LINEAR, step));
  }

  private static SearchSpace space(int dimensions, RealDomain side) {
    return new SearchSpace(
        IntStream.range(0, dimensions).mapToObj(i -> Parameter.of("x" + i, side)).toList());
  }
}
