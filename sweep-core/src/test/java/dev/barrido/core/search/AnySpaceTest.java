package dev.barrido.core.search;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.barrido.core.trial.TrialHistory;
import dev.barrido.core.trial.TrialResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every searcher over spaces that nobody thought of, with trials that end as they like. */
class AnySpaceTest {
  private static final int SPACES = 60;
  private static final int TRIALS = 40;

  @ParameterizedTest
  @EnumSource(Searchers.class)
  void proposesPointsOfTheSpaceWhateverItIs(Searchers named) {
    for (int number = 0; number < SPACES; number++) {
      SearchSpace space =
          space(new Seeds(1).stream("space", number), named.capabilities().continuous());
      List<Hyperparameters> points = points(named, space, new Seeds(number));

      assertThat(points).as("%s", space).isNotEmpty().allMatch(space::contains);
      if (!named.capabilities().repeats()) {
        Set<Hyperparameters> different = new HashSet<>(points);
        assertThat(different).as("%s", space).hasSameSizeAs(points);
      }
    }
  }

  private static List<Hyperparameters> points(Searchers named, SearchSpace space, Seeds seeds) {
    Searcher searcher = Searchers.named(named.specName(), space, Map.of(), seeds, TRIALS);
    RandomGenerator ends = seeds.stream("ends", 0);
    List<Hyperparameters> points = new ArrayList<>();
    TrialHistory history = TrialHistory.empty();
    for (int index = 0; index < TRIALS; index++) {
      Optional<Hyperparameters> point =
          searcher.propose(index, history, seeds.stream("searcher", index));
      if (point.isEmpty()) {
        return points;
      }
      points.add(point.get());
      history = history.proposed(new ProposedTrial(index, point.get(), 1, Origin.SEARCHED));
      int ending = ends.nextInt(index + 1);
      if (history.get(ending).pending()) {
        history = history.ended(ending, end(ends));
      }
    }
    return points;
  }

  private static TrialResult end(RandomGenerator random) {
    double loss = random.nextInt(4) == 0 ? 1e300 * random.nextGaussian() : random.nextInt(3);
    return switch (random.nextInt(6)) {
      case 0 -> new TrialResult.Failed(false, "diverged");
      case 1 -> new TrialResult.Cancelled();
      case 2 -> new TrialResult.Pruned(null);
      case 3 -> new TrialResult.Pruned(loss);
      default -> new TrialResult.Completed(loss);
    };
  }

  private static SearchSpace space(RandomGenerator random, boolean continuous) {
    List<Parameter> parameters = new ArrayList<>();
    int count = 1 + random.nextInt(7);
    while (parameters.size() < count) {
      Parameter parameter = Parameter.of("p" + parameters.size(), domain(random, continuous));
      parameters.add(withCondition(parameter, parameters, random));
    }
    return new SearchSpace(parameters);
  }

  private static Parameter withCondition(
      Parameter parameter, List<Parameter> before, RandomGenerator random) {
    if (before.isEmpty() || random.nextInt(3) > 0) {
      return parameter;
    }
    Parameter other = before.get(random.nextInt(before.size()));
    long size = other.domain().size();
    return size == Domain.UNCOUNTED
        ? parameter
        : parameter.when(other.name(), other.domain().nth(random.nextLong(size)));
  }

  private static Domain domain(RandomGenerator random, boolean continuous) {
    return switch (random.nextInt(continuous ? 9 : 6)) {
      case 0 -> IntegerDomain.of(3, 3, Scale.LINEAR);
      case 1 -> IntegerDomain.of(-(1L << (continuous ? 53 : 6)), 1L << 6, Scale.LINEAR);
      case 2 -> new IntegerDomain(1, 1 + random.nextInt(40), Scale.LOGARITHMIC, 3);
      case 3 -> ChoiceDomain.categories(List.of("a", "b", "c").subList(0, 1 + random.nextInt(3)));
      case 4 -> ChoiceDomain.numbers(List.of(1L, 10L, 100L, 2.5).subList(0, 1 + random.nextInt(4)));
      case 5 -> new RealDomain(0.1, 0.1 + random.nextInt(3), Scale.LINEAR, 0.7);
      case 6 -> RealDomain.of(1e-12, 1e12, Scale.LOGARITHMIC);
      case 7 -> RealDomain.of(2, 2, Scale.LINEAR);
      default -> RealDomain.of(-1e150, 1e150, Scale.LINEAR);
    };
  }
}
