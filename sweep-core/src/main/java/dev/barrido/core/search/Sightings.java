package dev.barrido.core.search;

import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.Trial;
import dev.barrido.core.trial.TrialHistory;
import dev.barrido.core.trial.TrialResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A history as places of the unit interval, trials with a loss in the order of their losses. What
 * is kept between calls follows from the history alone; a history that grew out of the last one
 * costs only what is new in it.
 */
final class Sightings {
  private static final Comparator<Scored> BY_LOSS =
      Comparator.comparingDouble(Scored::loss).thenComparingInt(Scored::number);

  private record Scored(double loss, int number) {}

  private final List<Parameter> parameters;
  private TrialHistory seen = TrialHistory.empty();
  private List<double[]> places = new ArrayList<>();
  private List<Integer> pending = new ArrayList<>();
  private List<Integer> lossless = new ArrayList<>();
  private List<Scored> scored = new ArrayList<>();
  private SortedPlaces[] sorted;

  Sightings(SearchSpace space) {
    this.parameters = space.parameters();
    this.sorted = SortedPlaces.none(parameters.size());
  }

  /**
   * The trials divided.
   *
   * @param good how many are good at most, from how many have a loss
   */
  synchronized Division divided(TrialHistory history, GoodTrials good) {
    follow(history);
    int best = good.of(scored.size());
    List<double[]> bestPlaces = new ArrayList<>();
    for (Scored one : scored.subList(0, best)) {
      bestPlaces.add(places.get(one.number()));
    }
    return new Division(scored.size(), bestPlaces, sorted(bestPlaces));
  }

  /** The trials as points: all that have a loss in its order, and all that have none. */
  synchronized Ranking ranked(TrialHistory history) {
    follow(history);
    List<double[]> inOrder = scored.stream().map(one -> places.get(one.number())).toList();
    List<double[]> unscored =
        Stream.concat(lossless.stream(), pending.stream())
            .sorted(Comparator.reverseOrder())
            .map(places::get)
            .toList();
    return new Ranking(inOrder, unscored);
  }

  /** For each parameter the places of all but these, in ascending order. */
  private List<double[]> sorted(List<double[]> without) {
    List<double[]> rest = new ArrayList<>();
    for (int i = 0; i < sorted.length; i++) {
      int parameter = i;
      double[] left = without.stream().mapToDouble(place -> place[parameter]).sorted().toArray();
      rest.add(sorted[i].without(left));
    }
    return rest;
  }

  private void follow(TrialHistory history) {
    if (!history.grewFrom(seen)) {
      places = new ArrayList<>();
      pending = new ArrayList<>();
      lossless = new ArrayList<>();
      scored = new ArrayList<>();
      sorted = SortedPlaces.none(parameters.size());
      seen = TrialHistory.empty();
    }
    boolean many = history.size() - seen.size() > 1;
    for (int number = seen.size(); number < history.size(); number++) {
      double[] place = place(history.get(number));
      places.add(place);
      pending.add(number);
      for (int i = 0; i < place.length; i++) {
        sorted[i].add(place[i], many);
      }
    }
    pending.removeIf(number -> hasEnded(number, history.get(number), many));
    if (many) {
      Collections.sort(scored, BY_LOSS);
    }
    seen = history;
  }

  private boolean hasEnded(int number, Trial trial, boolean many) {
    TrialResult result = trial.ending();
    if (result == null) {
      return false;
    }
    if (result.loss().isPresent()) {
      insert(new Scored(result.loss().getAsDouble(), number), many);
    } else if (result instanceof TrialResult.Cancelled) {
      double[] place = places.get(number);
      for (int i = 0; i < place.length; i++) {
        sorted[i].remove(place[i]);
      }
    } else {
      lossless.add(number);
    }
    return true;
  }

  private void insert(Scored one, boolean last) {
    int place = last ? scored.size() : -1 - Collections.binarySearch(scored, one, BY_LOSS);
    scored.add(place, one);
  }

  private double[] place(Trial trial) {
    double[] place = new double[parameters.size()];
    for (int i = 0; i < place.length; i++) {
      Parameter parameter = parameters.get(i);
      Object value = trial.proposed().hyperparameters().values().get(parameter.name());
      place[i] = value == null ? Double.NaN : parameter.domain().unit(value);
    }
    return place;
  }
}
