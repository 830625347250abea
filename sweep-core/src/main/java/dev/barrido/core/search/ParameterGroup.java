package dev.barrido.core.search;

import dev.barrido.core.space.Domain;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.SearchSpace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Parameters that exist at the same points, since they have the same conditions, and so can be
 * modelled together: those with few values, and the rest as numbers of the unit interval.
 */
final class ParameterGroup {
  private final Parameter any;
  private final List<Integer> numbers = new ArrayList<>();
  private final List<Domain> domains = new ArrayList<>();
  private final List<Integer> lists = new ArrayList<>();
  private final List<FewValues> values = new ArrayList<>();

  private ParameterGroup(Parameter any) {
    this.any = any;
  }

  /** The groups of a space; what a group's conditions name belongs to earlier groups. */
  static List<ParameterGroup> of(SearchSpace space) {
    Map<Map<String, Object>, ParameterGroup> groups = new LinkedHashMap<>();
    for (int position = 0; position < space.parameters().size(); position++) {
      Parameter parameter = space.parameters().get(position);
      groups
          .computeIfAbsent(parameter.when(), when -> new ParameterGroup(parameter))
          .add(position, parameter.domain());
    }
    return List.copyOf(groups.values());
  }

  private void add(int position, Domain domain) {
    if (FewValues.are(domain)) {
      lists.add(position);
      values.add(FewValues.of(domain));
    } else {
      numbers.add(position);
      domains.add(domain);
    }
  }

  int size() {
    return numbers.size() + lists.size();
  }

  /** The positions in the space of the parameters that are numbers. */
  List<Integer> numbers() {
    return numbers;
  }

  /** The domain of a number. */
  Domain domain(int number) {
    return domains.get(number);
  }

  /** The positions in the space of the parameters with few values. */
  List<Integer> lists() {
    return lists;
  }

  /** The values of a parameter with few. */
  FewValues values(int list) {
    return values.get(list);
  }

  boolean existsAt(Map<String, Object> point) {
    return any.existsAt(point);
  }

  /** Whether the parameters exist at this trial. */
  boolean isSeen(double[] place) {
    return !Double.isNaN(place[numbers.isEmpty() ? lists.get(0) : numbers.get(0)]);
  }

  /** Puts values by chance at the places of the parameters. */
  void drawAnything(double[] place, RandomGenerator random) {
    numbers.forEach(position -> place[position] = random.nextDouble());
    for (int list = 0; list < lists.size(); list++) {
      FewValues few = values.get(list);
      place[lists.get(list)] = few.units()[few.any(random)];
    }
  }

  /** The logarithm of how likely a place is by chance. */
  double logChance(double[] place) {
    double sum = 0;
    for (int list = 0; list < lists.size(); list++) {
      FewValues few = values.get(list);
      sum += Math.log(few.share(few.index(place[lists.get(list)])));
    }
    return sum;
  }
}
