package dev.barrido.core.space;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * All that may be chosen. Parameters are kept in an order in which those that others depend on come
 * first, else as given.
 *
 * @param parameters 1 to 1000, with names of their own, and conditions that name other parameters
 *     and their values, can hold, and do not go in circles
 */
public record SearchSpace(List<Parameter> parameters) {
  private static final int MOST_PARAMETERS = 1000;
  private static final double MIDDLE = 0.5;

  public SearchSpace {
    checkCount(parameters.size());
    checkNames(parameters);
    Conditions conditions = Conditions.among(Conditions.canonical(parameters));
    parameters = conditions.inOrder();
    parameters.forEach(conditions::needsOf);
  }

  public static SearchSpace of(Parameter... parameters) {
    return new SearchSpace(List.of(parameters));
  }

  /** A point: each parameter that exists drawn by its own distribution. */
  public Hyperparameters sample(RandomGenerator random) {
    return drawn(Map.of(), random);
  }

  /**
   * The point at a place of the unit cube.
   *
   * @param units for each parameter, by its position, its place 0 to 1
   */
  public Hyperparameters at(IntToDoubleFunction units) {
    Map<String, Object> point = new LinkedHashMap<>();
    for (int position = 0; position < parameters.size(); position++) {
      Parameter parameter = parameters.get(position);
      if (parameter.existsAt(point)) {
        point.put(parameter.name(), parameter.domain().at(units.applyAsDouble(position)));
      }
    }
    return new Hyperparameters(point);
  }

  /**
   * A point with some values given and the rest drawn. What a given value needs in order to exist
   * is not drawn but taken along.
   *
   * @throws IllegalArgumentException as {@link #checked} does
   */
  public Hyperparameters completed(Map<String, Object> given, RandomGenerator random) {
    return drawn(checked(given), random);
  }

  /**
   * A point with some values given and the rest in the middle of their domains, on their scales.
   *
   * @throws IllegalArgumentException as {@link #checked} does
   */
  public Hyperparameters centred(Map<String, Object> given) {
    Map<String, Object> part = checked(given);
    Map<String, Object> point = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      if (parameter.existsAt(point)) {
        Object middle = parameter.domain().at(MIDDLE);
        point.put(parameter.name(), part.getOrDefault(parameter.name(), middle));
      }
    }
    return new Hyperparameters(point);
  }

  /**
   * Part of a point, as the domains write it, with what its values need in order to exist.
   *
   * @throws IllegalArgumentException if it names a parameter that the space does not have, or a
   *     value outside its domain, or values that cannot exist together
   */
  public Map<String, Object> checked(Map<String, Object> given) {
    Map<String, Object> part = new LinkedHashMap<>();
    given.forEach((name, value) -> part.put(name, canonical(name, value)));
    Conditions conditions = Conditions.among(parameters);
    for (Parameter parameter : parameters) {
      if (given.containsKey(parameter.name())) {
        conditions
            .needsOf(parameter)
            .forEach((name, value) -> takeAlong(parameter, name, value, part));
      }
    }
    return part;
  }

  /** Whether the point has exactly the parameters that exist there, each within its domain. */
  public boolean contains(Hyperparameters point) {
    Map<String, Object> seen = new HashMap<>();
    for (Parameter parameter : parameters) {
      if (parameter.existsAt(seen)) {
        Object value = point.values().get(parameter.name());
        if (value == null || !parameter.domain().contains(value)) {
          return false;
        }
        seen.put(parameter.name(), parameter.domain().canonical(value));
      }
    }
    return seen.keySet().equals(point.values().keySet());
  }

  /**
   * What a point of another space is in this one: parameters that do not exist here are left out.
   *
   * @return empty if it lacks a parameter of this space, or has a value outside its domain
   */
  public Optional<Hyperparameters> translated(Hyperparameters other) {
    Map<String, Object> point = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      if (parameter.existsAt(point)) {
        Object value = other.values().get(parameter.name());
        if (value == null || !parameter.domain().contains(value)) {
          return Optional.empty();
        }
        point.put(parameter.name(), parameter.domain().canonical(value));
      }
    }
    return Optional.of(new Hyperparameters(point));
  }

  private Hyperparameters drawn(Map<String, Object> given, RandomGenerator random) {
    Map<String, Object> point = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      // drawn even when it does not exist, so that a condition shifts no other parameter's numbers
      Object drawn = parameter.domain().sample(random);
      if (parameter.existsAt(point)) {
        point.put(parameter.name(), given.getOrDefault(parameter.name(), drawn));
      }
    }
    return new Hyperparameters(point);
  }

  private Object canonical(String name, Object value) {
    for (Parameter parameter : parameters) {
      if (parameter.name().equals(name)) {
        try {
          return parameter.domain().canonical(value);
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
      }
    }
    Set<String> names = parameters.stream().map(Parameter::name).collect(Collectors.toSet());
    throw new IllegalArgumentException(
        name + ": expected a parameter of the space, " + NearestName.hint(name, names));
  }

  private static void takeAlong(
      Parameter parameter, String name, Object needed, Map<String, Object> part) {
    Object given = part.putIfAbsent(name, needed);
    if (given != null && !given.equals(needed)) {
      throw new IllegalArgumentException(
          parameter.name() + ": expected " + name + " = " + needed + " with it, got " + given);
    }
  }

  private static void checkCount(int parameters) {
    if (parameters < 1 || parameters > MOST_PARAMETERS) {
      throw new IllegalArgumentException(
          "a search space: expected 1 to " + MOST_PARAMETERS + " parameters, got " + parameters);
    }
  }

  private static void checkNames(List<Parameter> parameters) {
    Set<String> names = new TreeSet<>();
    for (Parameter parameter : parameters) {
      if (!names.add(parameter.name())) {
        throw new IllegalArgumentException(
            "a search space: expected one parameter of each name, got two named "
                + parameter.name());
      }
    }
  }
}
