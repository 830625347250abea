package dev.barrido.core.search;

import dev.barrido.core.space.ChoiceDomain;
import dev.barrido.core.space.Domain;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.SearchSpace;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A child of two points. Numbers spread around the parents' as far as these are apart (simulated
 * binary crossover, Deb, Agrawal, "Simulated Binary Crossover for Continuous Search Space", Complex
 * Systems 9, 1995, section 4), categories come from either. A parameter that only one parent has
 * comes from that one; one that neither has is drawn. Then each parameter may mutate.
 */
final class Crossover {
  /** The paper's eta_c: the larger, the nearer to a parent. */
  private static final double NEARNESS = 20;

  private final SearchSpace space;
  private final double mutationRate;

  /**
   * A crossover.
   *
   * @param mutationRate the chance of each parameter to mutate, 0 to 1
   */
  Crossover(SearchSpace space, double mutationRate) {
    this.space = space;
    this.mutationRate = mutationRate;
  }

  /**
   * A child.
   *
   * @param mixes whether it has a part of both, or is the first one, mutated
   */
  Hyperparameters of(
      Hyperparameters one, Hyperparameters other, boolean mixes, RandomGenerator random) {
    Map<String, Object> child = new LinkedHashMap<>();
    for (Parameter parameter : space.parameters()) {
      if (parameter.existsAt(child)) {
        Object first = one.values().get(parameter.name());
        Object second = mixes ? other.values().get(parameter.name()) : first;
        Object value = inherited(parameter.domain(), first, second, random);
        boolean mutates = parameter.domain().size() != 1 && random.nextDouble() < mutationRate;
        child.put(
            parameter.name(), mutates ? Mutation.other(parameter.domain(), value, random) : value);
      }
    }
    return new Hyperparameters(child);
  }

  private static Object inherited(
      Domain domain, @Nullable Object one, @Nullable Object other, RandomGenerator random) {
    if (one == null || other == null) {
      Object only = one == null ? other : one;
      return only == null ? domain.sample(random) : only;
    }
    boolean category = domain instanceof ChoiceDomain choice && !choice.ordered();
    if (category || one.equals(other) || random.nextBoolean()) {
      return random.nextBoolean() ? one : other;
    }
    return domain.at(between(domain.unit(one), domain.unit(other), random));
  }

  private static double between(double one, double other, RandomGenerator random) {
    double u = random.nextDouble();
    double power = 1 / (NEARNESS + 1);
    double spread = u < 0.5 ? Math.pow(2 * u, power) : Math.pow(1 / (2 * (1 - u)), power);
    double sign = random.nextBoolean() ? 1 : -1;
    double place = (one + other + sign * spread * (one - other)) / 2;
    return Math.min(1, Math.max(0, place));
  }
}
