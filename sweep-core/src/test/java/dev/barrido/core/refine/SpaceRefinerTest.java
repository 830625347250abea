package dev.barrido.core.refine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.space.ChoiceDomain;
import dev.barrido.core.space.Domain;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.IntegerDomain;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.RealDomain;
import dev.barrido.core.space.Scale;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.Origin;
import dev.barrido.core.trial.ProposedTrial;
import dev.barrido.core.trial.Trial;
import dev.barrido.core.trial.TrialResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpaceRefinerTest {
  private static final Focus QUARTER = new Focus(0.25, null);
  private static final SearchSpace UNIT = SearchSpace.of(real("x", 0, 1, Scale.LINEAR));

  @Test
  void narrowsARangeAroundTheBestQuarterWithAMargin() {
    // eight trials; the best two lie at 0.4 and 0.6
    Refinement refinement = refined(UNIT, UNIT, QUARTER, 0.4, 0.6, 0.1, 0.9, 0.2, 0.8, 0.3, 0.7);

    RealDomain x = (RealDomain) domain(refinement, "x");
    // 15% of their width of 0.2 would be 0.03; the least margin, 5% of the range, is more
    assertThat(x.min()).isCloseTo(0.35, within(1e-12));
    assertThat(x.max()).isCloseTo(0.65, within(1e-12));
    assertThat(refinement.around()).containsExactly(0, 1);
    assertThat(refinement.cuts().get(0).reason())
        .isEqualTo("around the best 2 of 8 measured trials");
  }

  @Test
  void growsAgainWhereTheBestLiesOnAnEdgeThatIsNotTheOriginals() {
    SearchSpace narrow = SearchSpace.of(real("x", 0.4, 0.6, Scale.LINEAR));

    RealDomain x = (RealDomain) domain(refined(UNIT, narrow, QUARTER, 0.6, 0.58), "x");

    assertThat(x.max()).isCloseTo(0.7, within(1e-12));
    assertThat(x.min()).isCloseTo(0.57, within(1e-12));
  }

  @Test
  void neverGoesBeyondTheOriginal() {
    SearchSpace narrow = SearchSpace.of(real("x", 0.8, 1, Scale.LINEAR));

    RealDomain x = (RealDomain) domain(refined(UNIT, narrow, QUARTER, 1.0, 0.99), "x");

    assertThat(x.max()).isEqualTo(1);
  }

  @Test
  void goesFromALogarithmicToALinearScaleWhenAsked() {
    SearchSpace rates = SearchSpace.of(real("x", 0.001, 10, Scale.LOGARITHMIC));

    RealDomain x =
        (RealDomain) domain(refined(rates, rates, new Focus(0.5, Scale.LINEAR), 0.1, 1, 10), "x");

    assertThat(x.scale()).isEqualTo(Scale.LINEAR);
    // between 0.1 and 1, a decade of four, the margin is 0.15 of that decade
    assertThat(x.min()).isCloseTo(Math.pow(10, -1.2), within(1e-9));
    assertThat(x.max()).isCloseTo(Math.pow(10, 0.2), within(1e-9));
  }

  @Test
  void keepsStepsAndWholeNumbersWhereTheyWere() {
    SearchSpace space =
        SearchSpace.of(
            Parameter.of("units", new IntegerDomain(10, 100, Scale.LINEAR, 5)),
            Parameter.of("rate", new RealDomain(0, 1, Scale.LINEAR, 0.1)));
    List<Trial> trials =
        List.of(
            trial(0, Map.of("units", 45L, "rate", 0.4), 0.1),
            trial(1, Map.of("units", 55L, "rate", 0.5), 0.2),
            trial(2, Map.of("units", 100L, "rate", 0.0), 0.9));

    Refinement refinement = SpaceRefiner.refine(space, space, trials, new Focus(0.5, null));

    assertThat(refinement.space().contains(trials.get(0).proposed().hyperparameters())).isTrue();
    assertThat(refinement.space().contains(trials.get(1).proposed().hyperparameters())).isTrue();
    assertThat(refinement.space().contains(trials.get(2).proposed().hyperparameters())).isFalse();
    assertThat(((IntegerDomain) domain(refinement, "units")).min() % 5).isZero();
    assertThat(domain(refinement, "rate").size()).isBetween(2L, 5L);
  }

  @Test
  void keepsNumbersBetweenTheBestAndOneMoreOnEitherSide() {
    SearchSpace space =
        SearchSpace.of(
            Parameter.of("x", ChoiceDomain.numbers(List.of(4L, 8L, 16L, 32L, 64L, 128L))));
    List<Trial> trials =
        List.of(
            trial(0, Map.of("x", 16L), 0.1),
            trial(1, Map.of("x", 16L), 0.2),
            trial(2, Map.of("x", 128L), 0.9));

    Refinement refinement = SpaceRefiner.refine(space, space, trials, new Focus(0.5, null));

    assertThat(((ChoiceDomain) domain(refinement, "x")).values()).containsExactly(8L, 16L, 32L);
  }

  @Test
  void dropsACategoryOnEvidenceAndWithItWhatExistsUnderItAlone() {
    Refinement refinement = refinedByKind(kind -> kind.equals("bad") ? 10 : 1);

    assertThat(((ChoiceDomain) domain(refinement, "kind")).values())
        .containsExactly("good", "fair");
    assertThat(refinement.space().parameters()).extracting(Parameter::name).doesNotContain("only");
    assertThat(refinement.cuts())
        .anySatisfy(
            cut -> {
              assertThat(cut.parameter()).isEqualTo("only");
              assertThat(cut.after()).isNull();
            });
  }

  @Test
  void keepsACategoryThatIsNotClearlyWorse() {
    Refinement refinement = refinedByKind(kind -> 1);

    assertThat(domain(refinement, "kind").size()).isEqualTo(3);
  }

  @Test
  void keepsACategoryThatWasHardlyMeasured() {
    SearchSpace space =
        SearchSpace.of(Parameter.of("kind", ChoiceDomain.categories(List.of("a", "b"))));
    List<Trial> trials = new ArrayList<>();
    IntStream.range(0, 20).forEach(i -> trials.add(trial(i, Map.of("kind", "a"), i)));
    IntStream.range(20, 23).forEach(i -> trials.add(trial(i, Map.of("kind", "b"), i)));

    assertThat(domain(SpaceRefiner.refine(space, space, trials, QUARTER), "kind").size())
        .isEqualTo(2);
  }

  @Test
  void leavesTheSpaceAsItIsWhenNothingWasMeasured() {
    ProposedTrial proposed =
        new ProposedTrial(0, new Hyperparameters(Map.of("x", 0.5)), 0, Origin.SEARCHED);
    List<Trial> failed =
        List.of(
            new Trial(proposed, new TrialResult.Failed(false, "diverged")),
            new Trial(proposed, null));

    Refinement refinement = SpaceRefiner.refine(UNIT, UNIT, failed, QUARTER);

    assertThat(refinement.space()).isEqualTo(UNIT);
    assertThat(refinement.around()).isEmpty();
    assertThat(refinement.cuts().get(0).reason()).isEqualTo("no evidence to cut it");
  }

  @Test
  void theBestTrialStaysInsideAndRoundsCloseInOnTheOptimum() {
    Seeds seeds = new Seeds(2);
    SearchSpace original =
        SearchSpace.of(
            real("rate", 1e-4, 10, Scale.LOGARITHMIC),
            Parameter.of("units", IntegerDomain.of(8, 1024, Scale.LOGARITHMIC)),
            Parameter.of("kind", ChoiceDomain.categories(List.of("a", "b", "c"))));
    ToDoubleFunction<Hyperparameters> loss =
        p ->
            Math.abs(Math.log10(p.number("rate") / 0.03))
                + Math.abs(Math.log(p.number("units") / 100)) / 5
                + (p.values().get("kind").equals("b") ? 0 : 1);
    SearchSpace space = original;
    for (int round = 0; round < 4; round++) {
      List<Trial> trials = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        Hyperparameters point = space.sample(seeds.stream("round" + round, i));
        trials.add(trial(i, point.values(), loss.applyAsDouble(point)));
      }
      Refinement refinement = SpaceRefiner.refine(original, space, trials, QUARTER);
      int best = refinement.around().get(0);
      assertThat(refinement.space().contains(trials.get(best).proposed().hyperparameters()))
          .isTrue();
      space = refinement.space();
    }

    RealDomain rate = (RealDomain) space.parameters().get(0).domain();
    assertThat(rate.contains(0.03)).isTrue();
    assertThat(Math.log10(rate.max() / rate.min())).isLessThan(1);
    assertThat(space.parameters().get(2).domain().contains("b")).isTrue();
  }

  @Test
  void aFocusOnNothingIsRefused() {
    assertThatThrownBy(() -> new Focus(0, null))
        .hasMessage("keep: expected more than 0 and at most 1, got 0.0");
  }

  private static Refinement refinedByKind(ToDoubleFunction<Object> loss) {
    SearchSpace space =
        SearchSpace.of(
            Parameter.of("kind", ChoiceDomain.categories(List.of("good", "fair", "bad"))),
            real("only", 0, 1, Scale.LINEAR).when("kind", "bad"));
    Seeds seeds = new Seeds(1);
    List<Trial> trials =
        IntStream.range(0, 60)
            .mapToObj(
                i -> {
                  Hyperparameters point = space.sample(seeds.stream("point", i));
                  double noise = seeds.stream("noise", i).nextDouble();
                  return trial(
                      i, point.values(), loss.applyAsDouble(point.values().get("kind")) + noise);
                })
            .toList();
    return SpaceRefiner.refine(space, space, trials, QUARTER);
  }

  /** Trials at these values, the first the best. */
  private static Refinement refined(
      SearchSpace original, SearchSpace current, Focus focus, double... bestFirst) {
    double[] values = DoubleStream.of(bestFirst).toArray();
    List<Trial> trials =
        IntStream.range(0, values.length)
            .mapToObj(i -> trial(i, Map.of("x", values[i]), i))
            .toList();
    return SpaceRefiner.refine(original, current, trials, focus);
  }

  private static Trial trial(int number, Map<String, Object> values, double loss) {
    return new Trial(
        new ProposedTrial(number, new Hyperparameters(values), 0, Origin.SEARCHED),
        new TrialResult.Completed(loss));
  }

  private static Domain domain(Refinement refinement, String name) {
    return refinement.space().parameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow()
        .domain();
  }

  private static Parameter real(String name, double min, double max, Scale scale) {
    return Parameter.of(name, RealDomain.of(min, max, scale));
  }
}
