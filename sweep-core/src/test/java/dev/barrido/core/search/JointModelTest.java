package dev.barrido.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.space.ChoiceDomain;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.RealDomain;
import dev.barrido.core.space.Scale;
import dev.barrido.core.space.SearchSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JointModelTest {
  private static final RealDomain SIDE = RealDomain.of(0, 1, Scale.LINEAR);

  /**
   * One good trial at 0.5: the spread is (1 x 0 + 0.5 / 12) / 1.5, a sixth squared, so l(x) = (phi
   * (6 (x - 0.5)) x 6 + 1) / 2, and g(x) the same around 0.9.
   */
  @Test
  void dividesTheGoodDensityByTheOtherOne() {
    JointModel model = model(line(), List.of(new double[] {0.5}, new double[] {0.9}));

    double good = (0.3989423 * 6 + 1) / 2;
    double rest = (0.3989423 * Math.exp(-2.4 * 2.4 / 2) * 6 + 1) / 2;
    assertThat(model.logRatio(new double[] {0.5})).isEqualTo(Math.log(good / rest), within(1e-6));
  }

  /**
   * Half are drawn by chance, the others are normal, so many within a deviation of the good one.
   */
  @Test
  void drawsFromTheGoodDensity() {
    JointModel model = model(line(), List.of(new double[] {0.5}, new double[] {0.9}));
    RandomGenerator random = new Seeds(1).stream("draws", 0);

    long within =
        IntStream.range(0, 20_000)
            .filter(draw -> Math.abs(drawn(model, 1, random)[0] - 0.5) < 1.0 / 6)
            .count();

    assertThat(within / 20_000.0).isEqualTo(0.5 / 3 + 0.5 * 0.6827, within(0.012));
  }

  @Test
  void drawsAlongTheLineThatGoodTrialsLieOn() {
    SearchSpace plane = SearchSpace.of(Parameter.of("x", SIDE), Parameter.of("y", SIDE));
    List<double[]> trials = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      double along = i < 25 ? 0.3 + 0.016 * i : i / 200.0;
      trials.add(new double[] {along, i < 25 ? along : 1 - along});
    }
    JointModel model = model(plane, trials);
    RandomGenerator random = new Seeds(2).stream("draws", 0);

    double near = 0;
    for (int draw = 0; draw < 1000; draw++) {
      double[] place = drawn(model, 2, random);
      near += Math.abs(place[0] - place[1]) < 0.05 ? 1 : 0;
    }

    assertThat(near).isGreaterThan(700);
  }

  /** One good trial, two parameters of three values: each changes with 0.6 / 2, by chance 2 / 3. */
  @Test
  void changesFewOfManyChoices() {
    ChoiceDomain three = ChoiceDomain.categories(List.of("a", "b", "c"));
    SearchSpace pairs = SearchSpace.of(Parameter.of("x", three), Parameter.of("y", three));
    double[] good = {0.5 / 3, 0.5};
    JointModel model = model(pairs, List.of(good, new double[] {0.5, 0.5 / 3}));
    RandomGenerator random = new Seeds(3).stream("draws", 0);

    long same =
        IntStream.range(0, 20_000).filter(draw -> drawn(model, 2, random)[1] == good[1]).count();

    assertThat(same / 20_000.0).isEqualTo((0.7 + 1.0 / 3) / 2, within(0.012));
  }

  @Test
  void putsParametersTogetherThatExistAtTheSamePoints() {
    assertThat(ParameterGroup.of(SearcherContractTest.SPACE))
        .extracting(ParameterGroup::lists)
        .containsExactly(List.of(0, 1, 2, 3), List.of(4), List.of(5));
  }

  @Test
  void movesOrderedValuesToTheirNeighboursFirst() {
    FewValues values = FewValues.of(ChoiceDomain.numbers(List.of(1L, 2L, 4L, 8L, 16L)));

    double[] from = values.kernel(0.3)[2];

    assertThat(from[2]).isEqualTo(0.7, within(1e-3));
    assertThat(from[1]).isEqualTo(from[3], within(1e-9)).isGreaterThan(50 * from[0]);
  }

  private static SearchSpace line() {
    return SearchSpace.of(Parameter.of("x", SIDE));
  }

  /** The best first; of two the first is good, of many 15 percent and at most 25. */
  private static JointModel model(SearchSpace space, List<double[]> trials) {
    ParameterGroup group = ParameterGroup.of(space).get(0);
    return new JointModel(group, new Ranking(trials, List.of()), 1);
  }

  private static double[] drawn(JointModel model, int parameters, RandomGenerator random) {
    double[] place = new double[parameters];
    model.draw(place, random);
    return place;
  }
}
