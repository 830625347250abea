package dev.barrido.core.importance;

import dev.barrido.core.space.ChoiceDomain;
import dev.barrido.core.space.Domain;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.Parameter;
import java.util.Arrays;
import java.util.List;

/**
 * Points and their losses as numbers. A parameter that does not exist at a point counts as the
 * middle of its range there, so that only its condition explains the difference. Losses above
 * Tukey's upper fence (the third quartile and one and a half interquartile ranges) are lowered to
 * it: one explosion would otherwise be all the variance there is.
 */
final class Samples {
  private static final double MIDDLE = 0.5;
  private static final double WHISKER = 1.5;

  private final List<Parameter> parameters;
  private final double[][] units;
  private final double[] losses;

  /** Samples of points and the loss of each. */
  Samples(List<Parameter> parameters, List<Hyperparameters> points, double[] losses) {
    this.parameters = parameters;
    this.units = points.stream().map(this::units).toArray(double[][]::new);
    this.losses = fenced(losses);
  }

  int size() {
    return losses.length;
  }

  int parameters() {
    return parameters.size();
  }

  double loss(int sample) {
    return losses[sample];
  }

  double unit(int sample, int parameter) {
    return units[sample][parameter];
  }

  boolean categorical(int parameter) {
    return parameters.get(parameter).domain() instanceof ChoiceDomain choice && !choice.ordered();
  }

  /** The category of a sample, counted from 0. */
  int category(int sample, int parameter) {
    int count = categories(parameter);
    return Math.min(count - 1, (int) (units[sample][parameter] * count));
  }

  int categories(int parameter) {
    return (int) parameters.get(parameter).domain().size();
  }

  /** All of the space. */
  Extent[] everywhere() {
    Extent[] extents = new Extent[parameters.size()];
    for (int j = 0; j < extents.length; j++) {
      extents[j] = categorical(j) ? Extent.Categories.all(categories(j)) : Extent.Interval.ALL;
    }
    return extents;
  }

  private double[] units(Hyperparameters point) {
    double[] row = new double[parameters.size()];
    for (int j = 0; j < row.length; j++) {
      Domain domain = parameters.get(j).domain();
      Object value = point.values().get(parameters.get(j).name());
      row[j] = value == null || !domain.contains(value) ? MIDDLE : domain.unit(value);
    }
    return row;
  }

  private static double[] fenced(double[] losses) {
    double[] sorted = losses.clone();
    Arrays.sort(sorted);
    double first = sorted[sorted.length / 4];
    double third = sorted[3 * sorted.length / 4];
    double fence = third + WHISKER * (third - first);
    return Arrays.stream(losses).map(loss -> Math.min(loss, fence)).toArray();
  }
}
