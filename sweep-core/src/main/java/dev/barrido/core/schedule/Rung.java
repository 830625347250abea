package dev.barrido.core.schedule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  private final Set<Integer> promoted = new HashSet<>();

  void add(Arrival arrival) {
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

  /** The best of the first so many that can rise and has not risen yet. */
  Optional<Arrival> promotable(int places, IntPredicate canRise) {
    return arrivals.subList(0, places).stream()
        .filter(arrival -> !promoted.contains(arrival.trial()) && canRise.test(arrival.trial()))
        .findFirst();
  }

  void promote(int trial) {
    promoted.add(trial);
  }
}
