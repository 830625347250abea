package dev.barrido.core.search;

import dev.barrido.core.space.Domain;
import dev.barrido.core.space.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The combinations of parameters that conditions tie together, counted. Values that no condition
 * names are all alike, so only the named ones are looked at one by one.
 */
final class GridBlock {
  private final List<Parameter> parameters;
  private final Map<String, TreeSet<Long>> named = new HashMap<>();
  private final long size;

  /**
   * One block.
   *
   * @param parameters those that others depend on first
   * @throws ArithmeticException if there are more than Long.MAX_VALUE combinations
   */
  GridBlock(List<Parameter> parameters) {
    this.parameters = parameters;
    parameters.forEach(parameter -> named.put(parameter.name(), namedValues(parameter)));
    this.size = size(0, Map.of());
  }

  private TreeSet<Long> namedValues(Parameter parameter) {
    TreeSet<Long> indexes = new TreeSet<>();
    for (Parameter other : parameters) {
      Object value = other.when().get(parameter.name());
      if (value != null) {
        indexes.add(parameter.domain().indexOf(value));
      }
    }
    return indexes;
  }

  long size() {
    return size;
  }

  /** Puts the values of one combination; the last parameter changes fastest. */
  void put(long index, Map<String, Object> point) {
    long left = index;
    for (int position = 0; position < parameters.size(); position++) {
      Parameter parameter = parameters.get(position);
      if (parameter.existsAt(point)) {
        left = choose(position, point, left);
      }
    }
  }

  /** Puts the value that holds the left-over index, and returns the index within what follows. */
  private long choose(int position, Map<String, Object> point, long index) {
    Parameter parameter = parameters.get(position);
    long left = index;
    for (Run run : runs(parameter)) {
      point.put(parameter.name(), parameter.domain().nth(run.first()));
      long each = size(position + 1, point);
      if (left / each < run.length()) {
        point.put(parameter.name(), parameter.domain().nth(run.first() + left / each));
        return left % each;
      }
      left -= each * run.length();
    }
    throw new IllegalArgumentException("expected an index below " + size + ", got " + index);
  }

  /** Combinations of the parameters from this position on, given the values before it. */
  private long size(int position, Map<String, Object> point) {
    if (position == parameters.size()) {
      return 1;
    }
    Parameter parameter = parameters.get(position);
    if (!parameter.existsAt(point)) {
      return size(position + 1, point);
    }
    Map<String, Object> longer = new HashMap<>(point);
    long sum = 0;
    for (Run run : runs(parameter)) {
      longer.put(parameter.name(), parameter.domain().nth(run.first()));
      long each = size(position + 1, longer);
      sum = Math.addExact(sum, Math.multiplyExact(run.length(), each));
    }
    return sum;
  }

  /** The values of a parameter, cut so that within a run no condition tells them apart. */
  private List<Run> runs(Parameter parameter) {
    Domain domain = parameter.domain();
    Set<Long> alone = named.get(parameter.name());
    List<Run> runs = new ArrayList<>();
    long from = 0;
    for (long index : alone) {
      if (index > from) {
        runs.add(new Run(from, index - from));
      }
      runs.add(new Run(index, 1));
      from = index + 1;
    }
    if (from < domain.size()) {
      runs.add(new Run(from, domain.size() - from));
    }
    return runs;
  }

  private record Run(long first, long length) {}
}
