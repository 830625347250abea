package dev.barrido.core.schedule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** The trials that have come to a station, in order of what they reached there. */
final class Rung {
  /** Ties go to the lower number. */
  record Arrival(int trial, double loss) implements Comparable<Arrival> {
    private static final Comparator<Arrival> ORDER =
        Comparator.comparingDouble(Arrival::loss).thenComparingInt(Arrival::trial);

    @Override
    public int compareTo(Arrival other) {
      return ORDER.compare(this, other);
    }
  }

  private final List<Arrival> arrivals = new ArrayList<>();

  /** Those that have not risen and, as far as anyone has looked, still can. */
  private final NavigableSet<Arrival> candidates = new TreeSet<>();

  private final Map<Integer, Arrival> notRisen = new HashMap<>();

  void add(Arrival arrival) {
    candidates.add(arrival);
    notRisen.put(arrival.trial(), arrival);
    arrivals.add(-Collections.binarySearch(arrivals, arrival) - 1, arrival);
  }

  int size() {
    return arrivals.size();
  }

  /** The place of an arrival, from 1. */
  int rank(Arrival arrival) {
    return Collections.binarySearch(arrivals, arrival) + 1;
  }

  /** The loss at a place, from 1. */
  double lossAt(int place) {
    return arrivals.get(place - 1).loss();
  }

  /**
   * The best of the first so many that can rise and has not risen yet.
   *
   * @param canRise who cannot never can again
   */
  Optional<Arrival> promotable(int places, IntPredicate canRise) {
    while (!candidates.isEmpty() && !canRise.test(candidates.first().trial())) {
      candidates.pollFirst();
    }
    return candidates.isEmpty() || rank(candidates.first()) > places
        ? Optional.empty()
        : Optional.of(candidates.first());
  }

  void promote(int trial) {
    Arrival risen = notRisen.remove(trial);
    if (risen != null) {
      candidates.remove(risen);
    }
  }
}
