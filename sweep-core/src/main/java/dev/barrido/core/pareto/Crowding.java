package dev.barrido.core.pareto;

import dev.barrido.core.trial.Reached;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How lonely each trial of a front is: for each objective the distance between its neighbours as a
 * part of the whole front's, in sum. The ends of a front are lonely without end.
 *
 * <p>Paper: Deb et al. 2002 (see {@link Dominance}), section III B.
 */
public final class Crowding {
  private Crowding() {}

  /** The distances, by place in the front; at least 0, infinite at the ends. */
  public static double[] distances(List<Reached> front) {
    double[] distances = new double[front.size()];
    int objectives = front.isEmpty() ? 0 : front.get(0).losses().size();
    for (int objective = 0; objective < objectives; objective++) {
      int which = objective;
      double[] losses = front.stream().mapToDouble(one -> one.losses().get(which)).toArray();
      add(losses, distances);
    }
    return distances;
  }

  private static void add(double[] losses, double[] distances) {
    int[] order =
        IntStream.range(0, losses.length)
            .boxed()
            .sorted(Comparator.comparingDouble(place -> losses[place]))
            .mapToInt(Integer::intValue)
            .toArray();
    int last = order.length - 1;
    distances[order[0]] = Double.POSITIVE_INFINITY;
    distances[order[last]] = Double.POSITIVE_INFINITY;
    double range = losses[order[last]] - losses[order[0]];
    for (int i = 1; i < last && range > 0; i++) {
      distances[order[i]] += (losses[order[i + 1]] - losses[order[i - 1]]) / range;
    }
  }
}
