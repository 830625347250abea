package dev.barrido.core.search;

import dev.barrido.core.space.ChoiceDomain;
import dev.barrido.core.space.Domain;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.SearchSpace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * One step away from a point: one of its parameters gets another value, a number a near one, a
 * category any. Parameters that come into existence thereby are drawn; those that cease are
 * dropped.
 */
final class Mutation {
  /** The deviation of a number's step, as a part of its range. */
  private static final double STEP = 0.1;

  private static final int WIDENINGS = 12;

  private final SearchSpace space;

  Mutation(SearchSpace space) {
    this.space = space;
  }

  Hyperparameters of(Hyperparameters parent, RandomGenerator random) {
    List<Parameter> changeable =
        space.parameters().stream()
            .filter(parameter -> parent.values().containsKey(parameter.name()))
            .filter(parameter -> parameter.domain().size() != 1)
            .toList();
    Map<String, Object> values = new LinkedHashMap<>(parent.values());
    if (!changeable.isEmpty()) {
      Parameter changed = changeable.get(random.nextInt(changeable.size()));
      Object before = parent.values().get(changed.name());
      values.put(changed.name(), other(changed.domain(), before, random));
    }
    return completed(values, random);
  }

  private Hyperparameters completed(Map<String, Object> values, RandomGenerator random) {
    Map<String, Object> point = new LinkedHashMap<>();
    for (Parameter parameter : space.parameters()) {
      Object drawn = parameter.domain().sample(random);
      if (parameter.existsAt(point)) {
        point.put(parameter.name(), values.getOrDefault(parameter.name(), drawn));
      }
    }
    return new Hyperparameters(point);
  }

  /** Another value of this domain: of numbers a near one, of categories any. */
  static Object other(Domain domain, Object value, RandomGenerator random) {
    if (domain instanceof ChoiceDomain choice && !choice.ordered()) {
      long step = 1 + random.nextLong(choice.size() - 1);
      return choice.nth((choice.indexOf(value) + step) % choice.size());
    }
    double deviation = STEP;
    Object near = value;
    for (int widening = 0; near.equals(value) && widening < WIDENINGS; widening++) {
      near = domain.at(mirrored(domain.unit(value) + deviation * random.nextGaussian()));
      deviation = Math.min(1, 1.5 * deviation);
    }
    return near;
  }

  /** What goes over an end of the interval comes back. */
  private static double mirrored(double place) {
    double twice = Math.abs(place) % 2;
    return twice > 1 ? 2 - twice : twice;
  }
}
