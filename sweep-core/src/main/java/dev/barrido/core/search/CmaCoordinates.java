package dev.barrido.core.search;

import dev.barrido.core.space.ChoiceDomain;
import dev.barrido.core.space.Domain;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.Reached;
import java.util.ArrayList;
import java.util.List;

/**
 * A space as CMA-ES sees it: a coordinate for every number, without bounds, since what goes over an
 * end of the range comes back; a choice for every category.
 */
final class CmaCoordinates {
  /** Stands for a parameter that is not of the kind, or a value that does not exist. */
  static final int NONE = -1;

  private final SearchSpace space;
  private final List<Parameter> numbers = new ArrayList<>();
  private final List<Parameter> categories = new ArrayList<>();
  private final int[] numberAt;
  private final int[] categoryAt;

  CmaCoordinates(SearchSpace space) {
    this.space = space;
    this.numberAt = new int[space.parameters().size()];
    this.categoryAt = new int[space.parameters().size()];
    for (int position = 0; position < numberAt.length; position++) {
      Parameter parameter = space.parameters().get(position);
      boolean ordered = !(parameter.domain() instanceof ChoiceDomain choice) || choice.ordered();
      boolean fixed = parameter.domain().size() == 1;
      numberAt[position] = ordered && !fixed ? added(parameter, numbers) : NONE;
      categoryAt[position] = ordered || fixed ? NONE : added(parameter, categories);
    }
  }

  private static int added(Parameter parameter, List<Parameter> to) {
    to.add(parameter);
    return to.size() - 1;
  }

  int numbers() {
    return numbers.size();
  }

  /** How many values each category has. */
  List<Integer> categories() {
    return categories.stream().map(category -> (int) category.domain().size()).toList();
  }

  Hyperparameters point(double[] place, int[] choices) {
    return space.at(
        position -> {
          int number = numberAt[position];
          int category = categoryAt[position];
          if (number == NONE && category == NONE) {
            return 0.5;
          }
          return number == NONE
              ? (choices[category] + 0.5) / categories.get(category).domain().size()
              : mirrored(place[number]);
        });
  }

  /**
   * A trial's point as coordinates. A number that does not exist there takes what it would have
   * had, and so does one that is what was drawn, before it was rounded to its step or mirrored.
   *
   * @param drawn the coordinates from which the point was made, as far as known
   * @param mean of several places that are the same value the one nearest to this is meant
   */
  CmaCandidate candidate(Hyperparameters point, double[] drawn, double[] mean, Reached reached) {
    double[] place = new double[numbers.size()];
    boolean injected = false;
    for (int i = 0; i < place.length; i++) {
      Object value = point.values().get(numbers.get(i).name());
      Domain domain = numbers.get(i).domain();
      boolean other = value != null && !domain.at(mirrored(drawn[i])).equals(value);
      injected |= other;
      place[i] = other ? nearest(domain.unit(value), mean[i]) : drawn[i];
    }
    return new CmaCandidate(place, choices(point), injected, reached);
  }

  /** The coordinates of a point; the middle for a number that does not exist there. */
  double[] place(Hyperparameters point) {
    double[] place = new double[numbers.size()];
    for (int i = 0; i < place.length; i++) {
      Object value = point.values().get(numbers.get(i).name());
      place[i] = value == null ? 0.5 : numbers.get(i).domain().unit(value);
    }
    return place;
  }

  private int[] choices(Hyperparameters point) {
    int[] choices = new int[categories.size()];
    for (int i = 0; i < choices.length; i++) {
      Object value = point.values().get(categories.get(i).name());
      choices[i] = value == null ? NONE : (int) categories.get(i).domain().indexOf(value);
    }
    return choices;
  }

  /** How far apart two neighbouring values of each number are at this place; 0 if continuous. */
  double[] steps(double[] place) {
    double[] steps = new double[place.length];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = Spacing.at(numbers.get(i).domain(), mirrored(place[i]));
    }
    return steps;
  }

  private static double mirrored(double place) {
    double twice = Math.abs(place) % 2;
    return twice > 1 ? 2 - twice : twice;
  }

  private static double nearest(double unit, double to) {
    double same = 2 * Math.rint((to - unit) / 2) + unit;
    double turned = 2 * Math.rint((to + unit) / 2) - unit;
    return Math.abs(same - to) <= Math.abs(turned - to) ? same : turned;
  }
}
