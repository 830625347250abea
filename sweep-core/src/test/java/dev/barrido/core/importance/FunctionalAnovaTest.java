package dev.barrido.core.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.space.ChoiceDomain;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.RealDomain;
import dev.barrido.core.space.Scale;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.Origin;
import dev.barrido.core.trial.ProposedTrial;
import dev.barrido.core.trial.Trial;
import dev.barrido.core.trial.TrialResult;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FunctionalAnovaTest {
  private static final Parameter X = real("x");
  private static final Parameter Y = real("y");
  private static final SearchSpace SPACE =
      SearchSpace.of(
          X, Y, Parameter.of("kind", ChoiceDomain.categories(List.of("a", "b", "c", "d"))));

  @Test
  void aSumIsDividedAsItsTermsVary() {
    // the variance of 2x is four times that of y
    Importance importance = importance(SPACE, p -> 2 * p.number("x") + p.number("y"));

    assertThat(share(importance, "x")).isCloseTo(0.8, within(0.06));
    assertThat(share(importance, "y")).isCloseTo(0.2, within(0.06));
    assertThat(share(importance, "kind")).isLessThan(0.02);
  }

  @Test
  void aCategoryCountsLikeANumber() {
    Importance importance =
        importance(SPACE, p -> p.values().get("kind").equals("c") ? 1 : 0.1 * p.number("x"));

    assertThat(importance.shares().get(0).parameters()).containsExactly("kind");
    assertThat(share(importance, "kind")).isGreaterThan(0.8);
  }

  @Test
  void whatOnlyTwoDecideTogetherIsTheirs() {
    Importance importance =
        importance(SPACE, p -> (p.number("x") < 0.5) == (p.number("y") < 0.5) ? 1 : 0);

    assertThat(importance.shares().get(0).parameters()).containsExactlyInAnyOrder("x", "y");
    assertThat(importance.shares().get(0).share()).isGreaterThan(0.7);
  }

  @Test
  void oneExplosionIsNotAllThereIs() {
    Importance importance = importance(SPACE, p -> p.number("y") > 0.99 ? 1e9 : p.number("x"));

    assertThat(share(importance, "x")).isGreaterThan(0.8);
  }

  @Test
  void aConditionExplainsWhatItsParameterDoes() {
    SearchSpace conditional =
        SearchSpace.of(
            Parameter.of("on", ChoiceDomain.categories(List.of(true, false))),
            real("l2").when("on", true));

    Importance importance = importance(conditional, p -> p.has("l2") ? 1 : 0);

    assertThat(share(importance, "on")).isGreaterThan(0.95);
  }

  @Test
  void equalLossesExplainNothing() {
    assertThat(importance(SPACE, p -> 3).shares()).allMatch(share -> share.share() == 0);
  }

  @Test
  void theSameTrialsAndSeedGiveTheSameShares() {
    ToDoubleFunction<Hyperparameters> loss = p -> p.number("x") * p.number("y");

    assertThat(importance(SPACE, loss)).isEqualTo(importance(SPACE, loss));
  }

  @Test
  void tooFewCompletedTrialsAreRefused() {
    List<Trial> trials = trials(SPACE, p -> p.number("x"), 9);
    List<Trial> failed = trials.stream().limit(2).map(FunctionalAnovaTest::failed).toList();
    List<Trial> mixed =
        IntStream.range(0, 9).mapToObj(i -> i < 2 ? failed.get(i) : trials.get(i)).toList();

    assertThatThrownBy(() -> FunctionalAnova.of(SPACE, mixed, new Seeds(1)))
        .hasMessage("importance: expected at least 8 completed trials, got 7");
  }

  private static Importance importance(SearchSpace space, ToDoubleFunction<Hyperparameters> loss) {
    return FunctionalAnova.of(space, trials(space, loss, 400), new Seeds(1));
  }

  private static List<Trial> trials(
      SearchSpace space, ToDoubleFunction<Hyperparameters> loss, int count) {
    Seeds seeds = new Seeds(5);
    return IntStream.range(0, count)
        .mapToObj(
            number -> {
              Hyperparameters point = space.sample(seeds.stream("point", number));
              return new Trial(
                  new ProposedTrial(number, point, 0, Origin.SEARCHED),
                  new TrialResult.Completed(loss.applyAsDouble(point)));
            })
        .toList();
  }

  private static Trial failed(Trial trial) {
    return new Trial(trial.proposed(), new TrialResult.Failed(false, "diverged"));
  }

  private static double share(Importance importance, String parameter) {
    return importance.shares().stream()
        .filter(share -> share.parameters().equals(List.of(parameter)))
        .findFirst()
        .orElseThrow()
        .share();
  }

  private static Parameter real(String name) {
    return Parameter.of(name, new RealDomain(0, 1, Scale.LINEAR, 0));
  }
}
