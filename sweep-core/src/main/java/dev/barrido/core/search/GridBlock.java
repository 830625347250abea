package dev.barrido.core.search;

import dev.barrido.core.space.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The combinations of parameters that conditions tie together, counted once. Values that no
 * condition names are all alike, so only the named ones are looked at one by one; and how many
 * combinations follow depends only on the values that later conditions ask for.
 */
final class GridBlock {
  /** Conditions that tie more together would take longer to count than anyone waits. */
  private static final int MOST_STATES = 100_000;

  private static final Object ABSENT = new Object();
  private static final Object UNNAMED = new Object();

  /** Consecutive values of a parameter that no condition tells apart. */
  private record Run(long first, long length) {}

  /** All that matters of the values before a position, for what follows it. */
  private record State(int position, List<Object> values) {}

  private final List<Parameter> parameters;
  private final Map<String, Set<Object>> namedValues = new HashMap<>();
  private final List<List<Run>> runs = new ArrayList<>();
  private final List<List<String>> askedForFrom = new ArrayList<>();
  private final Map<State, Long> sizes = new HashMap<>();
  private final long size;

  /**
   * One block.
   *
   * @param parameters those that others depend on first
   * @throws IllegalArgumentException if conditions tie too much together to be counted
   * @throws ArithmeticException if there are more than Long.MAX_VALUE combinations
   */
  GridBlock(List<Parameter> parameters) {
    this.parameters = parameters;
    for (int position = 0; position < parameters.size(); position++) {
      Parameter parameter = parameters.get(position);
      Set<Object> named = namedValues(parameter);
      namedValues.put(parameter.name(), named);
      runs.add(runs(parameter, named));
      askedForFrom.add(askedForFrom(position));
    }
    this.size = count(0, new HashMap<>());
  }

  long size() {
    return size;
  }

  /** Puts the values of one combination; the last parameter changes fastest. */
  void put(long index, Map<String, Object> point) {
    long left = index;
    for (int position = 0; position < parameters.size(); position++) {
      if (parameters.get(position).existsAt(point)) {
        left = choose(position, point, left);
      }
    }
  }

  /** The index of a point's combination: {@link #put} of it puts the point's values. */
  long indexOf(Map<String, Object> values) {
    Map<String, Object> point = new HashMap<>();
    long index = 0;
    for (int position = 0; position < parameters.size(); position++) {
      if (parameters.get(position).existsAt(point)) {
        index += before(position, point, values.get(parameters.get(position).name()));
      }
    }
    return index;
  }

  /** Puts the value, and returns how many combinations come before the first with it. */
  private long before(int position, Map<String, Object> point, Object value) {
    Parameter parameter = parameters.get(position);
    long place = parameter.domain().indexOf(value);
    long before = 0;
    for (Run run : runs.get(position)) {
      point.put(parameter.name(), parameter.domain().nth(run.first()));
      before +=
          count(position + 1, point) * Math.max(0, Math.min(run.length(), place - run.first()));
    }
    point.put(parameter.name(), value);
    return before;
  }

  /** Puts the value that holds the left-over index, and returns the index within what follows. */
  private long choose(int position, Map<String, Object> point, long index) {
    Parameter parameter = parameters.get(position);
    long left = index;
    for (Run run : runs.get(position)) {
      point.put(parameter.name(), parameter.domain().nth(run.first()));
      long each = count(position + 1, point);
      if (left / each < run.length()) {
        point.put(parameter.name(), parameter.domain().nth(run.first() + left / each));
        return left % each;
      }
      left -= each * run.length();
    }
    throw new IllegalArgumentException("expected an index below " + size + ", got " + index);
  }

  /**
   * Combinations of the parameters from this position on, given the values before it. The
   * constructor comes by every state there is; from then on this only looks up.
   */
  private long count(int position, Map<String, Object> point) {
    if (position == parameters.size()) {
      return 1;
    }
    State state = state(position, point);
    Long known = sizes.get(state);
    if (known != null) {
      return known;
    }
    long counted =
        parameters.get(position).existsAt(point)
            ? countValues(position, point)
            : count(position + 1, point);
    if (sizes.size() == MOST_STATES) {
      throw tooMuchTied();
    }
    sizes.put(state, counted);
    return counted;
  }

  private long countValues(int position, Map<String, Object> point) {
    Parameter parameter = parameters.get(position);
    long sum = 0;
    for (Run run : runs.get(position)) {
      point.put(parameter.name(), parameter.domain().nth(run.first()));
      sum = Math.addExact(sum, Math.multiplyExact(run.length(), count(position + 1, point)));
    }
    point.remove(parameter.name());
    return sum;
  }

  private State state(int position, Map<String, Object> point) {
    List<Object> values = new ArrayList<>();
    for (String name : askedForFrom.get(position)) {
      Object value = point.getOrDefault(name, ABSENT);
      boolean told = value == ABSENT || namedValues.get(name).contains(value);
      values.add(told ? value : UNNAMED);
    }
    return new State(position, values);
  }

  private Set<Object> namedValues(Parameter parameter) {
    Set<Object> values = new HashSet<>();
    for (Parameter other : parameters) {
      Object value = other.when().get(parameter.name());
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  /** The earlier parameters that conditions at this position or after it ask for. */
  private List<String> askedForFrom(int position) {
    Set<String> asked = new TreeSet<>();
    parameters.stream().skip(position).forEach(later -> asked.addAll(later.when().keySet()));
    parameters.stream().skip(position).map(Parameter::name).forEach(asked::remove);
    return List.copyOf(asked);
  }

  private static List<Run> runs(Parameter parameter, Set<Object> named) {
    TreeSet<Long> alone = new TreeSet<>();
    named.forEach(value -> alone.add(parameter.domain().indexOf(value)));
    List<Run> runs = new ArrayList<>();
    long from = 0;
    for (long index : alone) {
      if (index > from) {
        runs.add(new Run(from, index - from));
      }
      runs.add(new Run(index, 1));
      from = index + 1;
    }
    if (from < parameter.domain().size()) {
      runs.add(new Run(from, parameter.domain().size() - from));
    }
    return runs;
  }

  private IllegalArgumentException tooMuchTied() {
    return new IllegalArgumentException(
        "a grid: expected conditions that tie fewer parameters together, got "
            + parameters.size()
            + " of them from "
            + parameters.get(0).name()
            + " to "
            + parameters.get(parameters.size() - 1).name());
  }
}
