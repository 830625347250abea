package dev.barrido.core.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.barrido.core.random.Seeds;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SearchSpaceTest {
  private final Parameter l2Enabled =
      Parameter.of("l2Enabled", ChoiceDomain.categories(List.of(true, false)));
  private final Parameter l2 =
      Parameter.of("l2", RealDomain.of(3.1e-7, 3.1e-5, Scale.LOGARITHMIC)).when("l2Enabled", true);
  private final Parameter warmup =
      Parameter.of("warmup", IntegerDomain.of(1, 3, Scale.LINEAR)).when("layers", 2);
  private final Parameter layers =
      Parameter.of("layers", ChoiceDomain.numbers(List.of(1L, 2L))).when("l2Enabled", true);
  private final SearchSpace space = SearchSpace.of(warmup, l2, layers, l2Enabled);

  @Test
  void putsThoseThatOthersDependOnFirst() {
    assertThat(space.parameters().stream().map(Parameter::name))
        .containsExactly("l2Enabled", "l2", "layers", "warmup");
  }

  @Test
  void drawsOnlyParametersThatExist() {
    List<Hyperparameters> points = draw(2000).toList();

    assertThat(points).allMatch(space::contains);
    assertThat(points)
        .allMatch(point -> point.has("l2") == point.values().get("l2Enabled").equals(true));
    assertThat(points)
        .allMatch(
            point -> point.has("warmup") == Long.valueOf(2).equals(point.values().get("layers")));
    assertThat(points.stream().filter(point -> point.has("warmup")).count() / 2000.0)
        .isCloseTo(0.25, within(0.03));
  }

  @Test
  void drawsTheSameValueWhetherAnotherParameterExistsOrNot() {
    SearchSpace two =
        SearchSpace.of(l2Enabled, l2, Parameter.of("rate", RealDomain.of(0, 1, Scale.LINEAR)));

    double with = two.completed(Map.of("l2Enabled", true), random()).number("rate");
    double without = two.completed(Map.of("l2Enabled", false), random()).number("rate");

    assertThat(with).isEqualTo(without);
  }

  @Test
  void keepsGivenValuesAndDrawsTheRest() {
    Hyperparameters point = space.completed(Map.of("l2Enabled", true, "layers", 1.0), random());

    assertThat(point.values())
        .containsEntry("layers", 1L)
        .containsOnlyKeys("l2Enabled", "l2", "layers");
  }

  @Test
  void takesAlongWhatAGivenValueNeeds() {
    Hyperparameters point = space.completed(Map.of("warmup", 3), random());

    assertThat(point.values())
        .containsEntry("warmup", 3L)
        .containsEntry("layers", 2L)
        .containsEntry("l2Enabled", true);
  }

  @Test
  void refusesGivenValuesThatCannotExistTogether() {
    assertThatThrownBy(() -> space.checked(Map.of("l2Enabled", false, "l2", 1e-6)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("l2: expected l2Enabled = true with it, got false");
  }

  @Test
  void refusesGivenValuesOutsideTheSpaceWithTheNearestName() {
    assertThatThrownBy(() -> space.checked(Map.of("layer", 1)))
        .hasMessage("layer: expected a parameter of the space, did you mean \"layers\"?");
    assertThatThrownBy(() -> space.checked(Map.of("layers", 3)))
        .hasMessage("layers: expected one of [1, 2], got 3");
  }

  @Test
  void holdsNoPointWithTooFewOrTooManyValuesOrOneOutside() {
    assertThat(space.contains(point("l2Enabled", false))).isTrue();
    assertThat(space.contains(point("l2Enabled", true))).isFalse();
    assertThat(space.contains(point("l2Enabled", false, "l2", 1e-6))).isFalse();
    assertThat(space.contains(point("l2Enabled", false, "other", 1L))).isFalse();
    assertThat(space.contains(point("l2Enabled", true, "l2", 1.0, "layers", 1L))).isFalse();
    assertThat(space.contains(point("l2Enabled", true, "l2", 1e-6, "layers", 1L))).isTrue();
  }

  @Test
  void refusesNoParametersAndTwoOfOneName() {
    assertThatThrownBy(() -> SearchSpace.of())
        .hasMessageContaining("expected 1 to 1000 parameters, got 0");
    assertThatThrownBy(() -> SearchSpace.of(l2Enabled, l2Enabled))
        .hasMessageContaining("got two named l2Enabled");
    assertThatThrownBy(() -> Parameter.of(" ", layers.domain()))
        .hasMessageContaining("expected a name");
  }

  @Test
  void refusesConditionsOnWhatDoesNotExist() {
    assertThatThrownBy(() -> SearchSpace.of(l2Enabled, l2.when("l2Enable", true)))
        .hasMessage("l2.when.l2Enable: expected a parameter, did you mean \"l2Enabled\"?");
    assertThatThrownBy(() -> SearchSpace.of(l2Enabled, layers.when("l2Enabled", "yes")))
        .hasMessage("layers.when.l2Enabled: expected one of [true, false], got \"yes\"");
    assertThatThrownBy(() -> SearchSpace.of(l2Enabled, l2, layers.when("l2", 1e-6)))
        .hasMessageStartingWith("layers.when.l2: expected a parameter with a step or a list");
  }

  @Test
  void refusesConditionsThatGoInCircles() {
    Parameter first = Parameter.of("a", layers.domain()).when("b", 1);
    Parameter second = Parameter.of("b", layers.domain()).when("a", 1);

    assertThatThrownBy(() -> SearchSpace.of(l2Enabled, first, second))
        .hasMessage("when: expected conditions that do not go in circles, got one among [a, b]");
  }

  @Test
  void refusesConditionsThatCanNeverHold() {
    assertThatThrownBy(() -> SearchSpace.of(l2Enabled, layers, warmup.when("l2Enabled", false)))
        .hasMessageStartingWith(
            "warmup.when: expected conditions that can hold together, got l2Enabled");
  }

  @Test
  void translatesPointsOfOtherSpaces() {
    SearchSpace small =
        SearchSpace.of(
            Parameter.of("rate", RealDomain.of(0, 1, Scale.LINEAR)),
            Parameter.of("on", ChoiceDomain.categories(List.of(true, false))),
            Parameter.of("units", IntegerDomain.of(1, 9, Scale.LINEAR)).when("on", true));

    assertThat(small.translated(point("rate", 1L, "on", false, "momentum", 0.5)))
        .contains(point("rate", 1.0, "on", false));
    assertThat(small.translated(point("rate", 0.5, "on", true, "units", 3L)))
        .contains(point("rate", 0.5, "on", true, "units", 3L));
    assertThat(small.translated(point("rate", 2.0, "on", false))).isEmpty();
    assertThat(small.translated(point("rate", 0.5, "on", true))).isEmpty();
    assertThat(small.translated(point("rate", 0.5))).isEmpty();
  }

  @Test
  void drawsLogarithmicallyUniform() {
    SearchSpace rates =
        SearchSpace.of(Parameter.of("rate", RealDomain.of(0.001, 10, Scale.LOGARITHMIC)));
    RandomGenerator random = random();

    double[] decades = new double[4];
    for (int draw = 0; draw < 40_000; draw++) {
      double rate = rates.sample(random).number("rate");
      decades[(int) Math.floor(Math.log10(rate) + 3)]++;
    }

    assertThat(decades)
        .containsExactly(new double[] {10_000, 10_000, 10_000, 10_000}, within(350.0));
  }

  private Stream<Hyperparameters> draw(int points) {
    RandomGenerator random = random();
    return Stream.generate(() -> space.sample(random)).limit(points);
  }

  private static RandomGenerator random() {
    return new Seeds(11).stream("space", 0);
  }

  private static Hyperparameters point(String name, Object value) {
    return new Hyperparameters(Map.of(name, value));
  }

  private static Hyperparameters point(String a, Object aValue, String b, Object bValue) {
    return new Hyperparameters(Map.of(a, aValue, b, bValue));
  }

  private static Hyperparameters point(
      String a, Object aValue, String b, Object bValue, String c, Object cValue) {
    return new Hyperparameters(Map.of(a, aValue, b, bValue, c, cValue));
  }
}
