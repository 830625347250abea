package dev.barrido.core.space;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * All that may be chosen. Parameters are kept in an order in which those that others depend on come
 * first, else as given.
 *
 * @param parameters with names of their own, conditions on each other that do not go in circles,
 *     and whose values can occur
 */
public record SearchSpace(List<Parameter> parameters) {
  public SearchSpace {
    checkNames(parameters);
    parameters.forEach(checkConditions(parameters));
    parameters = inOrder(parameters);
  }

  /** A point: each parameter that exists drawn by its own distribution. */
  public Hyperparameters sample(RandomGenerator random) {
    return completed(Map.of(), random);
  }

  /**
   * A point with some values given and the rest drawn; given values of parameters that do not exist
   * there are left out.
   */
  public Hyperparameters completed(Map<String, Object> given, RandomGenerator random) {
    Map<String, Object> point = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      Object drawn = parameter.domain().sample(random);
      if (parameter.existsAt(point)) {
        point.put(parameter.name(), given.getOrDefault(parameter.name(), drawn));
      }
    }
    return new Hyperparameters(point);
  }

  /** Whether the point has exactly the parameters that exist there, each within its domain. */
  public boolean contains(Hyperparameters point) {
    Set<String> existing = new LinkedHashSet<>();
    for (Parameter parameter : parameters) {
      if (parameter.existsAt(point.values())) {
        existing.add(parameter.name());
        Object value = point.values().get(parameter.name());
        if (value == null || !parameter.domain().contains(value)) {
          return false;
        }
      }
    }
    return existing.equals(point.values().keySet());
  }

  private static void checkNames(List<Parameter> parameters) {
    Set<String> names = new LinkedHashSet<>();
    for (Parameter parameter : parameters) {
      if (!names.add(parameter.name())) {
        throw new IllegalArgumentException(
            "a search space: expected one parameter of each name, got two named "
                + parameter.name());
      }
    }
  }

  private static java.util.function.Consumer<Parameter> checkConditions(List<Parameter> all) {
    Map<String, Domain> domains =
        all.stream().collect(Collectors.toMap(Parameter::name, Parameter::domain));
    return parameter ->
        parameter
            .when()
            .forEach(
                (name, value) -> {
                  Domain domain = domains.get(name);
                  if (domain == null || !domain.contains(value)) {
                    throw new IllegalArgumentException(
                        parameter.name()
                            + ".when: expected a parameter and one of its values, got "
                            + name
                            + " = "
                            + value);
                  }
                });
  }

  private static List<Parameter> inOrder(List<Parameter> given) {
    List<Parameter> ordered = new ArrayList<>();
    Set<String> placed = new LinkedHashSet<>();
    List<Parameter> waiting = new ArrayList<>(given);
    while (!waiting.isEmpty()) {
      Parameter next =
          waiting.stream()
              .filter(parameter -> placed.containsAll(parameter.when().keySet()))
              .findFirst()
              .orElseThrow(() -> circle(waiting));
      waiting.remove(next);
      placed.add(next.name());
      ordered.add(next);
    }
    return List.copyOf(ordered);
  }

  private static IllegalArgumentException circle(List<Parameter> waiting) {
    return new IllegalArgumentException(
        "when: expected conditions that do not go in circles, got one among "
            + waiting.stream().map(Parameter::name).toList());
  }
}
