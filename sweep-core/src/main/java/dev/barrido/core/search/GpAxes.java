package dev.barrido.core.search;

import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.SearchSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A space as a Gaussian process sees it: an axis for each parameter that can vary. A place holds
 * for each axis where its value lies. A number that does not exist at a point lies in the middle of
 * its range; that it does not exist is told by the category it depends on.
 */
final class GpAxes {
  /** What another parameter must be for one to exist. */
  private record Need(int parameter, Object value) {}

  /** Stands for a parameter of one value. */
  private static final int NONE = -1;

  private final SearchSpace space;
  private final List<Parameter> parameters;
  private final List<GpAxis> axes = new ArrayList<>();
  private final List<Integer> parameterOf = new ArrayList<>();
  private final int[] axisOf;
  private final List<List<Need>> needs = new ArrayList<>();

  GpAxes(SearchSpace space) {
    this.space = space;
    this.parameters = space.parameters();
    this.axisOf = new int[parameters.size()];
    List<String> names = parameters.stream().map(Parameter::name).toList();
    for (int i = 0; i < axisOf.length; i++) {
      Map<String, Object> when = parameters.get(i).when();
      needs.add(
          when.entrySet().stream()
              .map(need -> new Need(names.indexOf(need.getKey()), need.getValue()))
              .toList());
      axisOf[i] = parameters.get(i).domain().size() == 1 ? NONE : axes.size();
      if (axisOf[i] != NONE) {
        axes.add(GpAxis.of(parameters.get(i).domain()));
        parameterOf.add(i);
      }
    }
  }

  int count() {
    return axes.size();
  }

  GpAxis get(int axis) {
    return axes.get(axis);
  }

  double[] place(Hyperparameters point) {
    double[] place = new double[axes.size()];
    for (int axis = 0; axis < place.length; axis++) {
      Parameter parameter = parameters.get(parameterOf.get(axis));
      Object value = point.values().get(parameter.name());
      place[axis] = value == null ? axes.get(axis).absent() : parameter.domain().unit(value);
    }
    return place;
  }

  Hyperparameters point(double[] place) {
    return space.at(parameter -> axisOf[parameter] == NONE ? 0.5 : place[axisOf[parameter]]);
  }

  /** The place of a point drawn from the space. */
  double[] sample(RandomGenerator random) {
    double[] place = new double[axes.size()];
    for (int axis = 0; axis < place.length; axis++) {
      place[axis] = axes.get(axis).any(random);
    }
    boolean[] drawn = new boolean[place.length];
    Arrays.fill(drawn, true);
    return settled(place, drawn, random);
  }

  /** The squared distance of two places, each axis counted as often as it weighs. */
  double squared(double[] weights, double[] one, double[] other) {
    double sum = 0;
    for (int axis = 0; axis < weights.length; axis++) {
      sum += weights[axis] * axes.get(axis).squared(one[axis], other[axis]);
    }
    return sum;
  }

  /** Which axes exist at a place. */
  boolean[] existing(double[] place) {
    boolean[] existing = new boolean[axes.size()];
    boolean[] exists = new boolean[axisOf.length];
    for (int i = 0; i < exists.length; i++) {
      exists[i] = isMet(needs.get(i), exists, place);
      if (axisOf[i] != NONE) {
        existing[axisOf[i]] = exists[i];
      }
    }
    return existing;
  }

  /**
   * Changes a place so that what does not exist there is absent, and what does is not.
   *
   * @param existed which axes existed before the place was changed
   */
  double[] settled(double[] place, boolean[] existed, RandomGenerator random) {
    boolean[] exists = new boolean[axisOf.length];
    for (int i = 0; i < exists.length; i++) {
      exists[i] = isMet(needs.get(i), exists, place);
      int axis = axisOf[i];
      if (axis != NONE && !exists[i]) {
        place[axis] = axes.get(axis).absent();
      } else if (axis != NONE && !existed[axis]) {
        place[axis] = axes.get(axis).any(random);
      }
    }
    return place;
  }

  private boolean isMet(List<Need> all, boolean[] exists, double[] place) {
    for (Need need : all) {
      int axis = axisOf[need.parameter()];
      double unit = axis == NONE ? 0.5 : place[axis];
      if (!exists[need.parameter()]
          || !parameters.get(need.parameter()).domain().at(unit).equals(need.value())) {
        return false;
      }
    }
    return true;
  }
}
