package dev.barrido.core.search;

import dev.barrido.core.pareto.Leaders;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.Reached;
import dev.barrido.core.trial.Trial;
import dev.barrido.core.trial.TrialHistory;
import dev.barrido.core.trial.TrialResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A history as places of the unit interval, trials with a loss in the order of what they reached.
 * What is kept between calls follows from the history alone; a history that grew out of the last
 * one costs only what is new in it.
 */
final class Sightings {
  private static final Comparator<Scored> BEST_FIRST =
      Comparator.comparing(Scored::reached).thenComparingInt(Scored::number);

  /** So many lead by their fronts: of each group of parameters some of the 25 that are good. */
  private static final int LEADERS = 50;

  private record Scored(Reached reached, int number) {}

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
    List<double[]> bestPlaces = new ArrayList<>();
    for (Scored one : best(good.of(scored.size()))) {
      bestPlaces.add(places.get(one.number()));
    }
    return new Division(scored.size(), bestPlaces, sorted(bestPlaces));
  }

  /** The trials as points: all that have a loss in its order, and all that have none. */
  synchronized Ranking ranked(TrialHistory history) {
    follow(history);
    List<double[]> inOrder = bestFirst().stream().map(one -> places.get(one.number())).toList();
    List<double[]> unscored =
        Stream.concat(lossless.stream(), pending.stream())
            .sorted(Comparator.reverseOrder())
            .map(places::get)
            .toList();
    return new Ranking(inOrder, unscored);
  }

  /** Of one objective the first; of several by their fronts. */
  private List<Scored> best(int count) {
    if (scored.isEmpty() || scored.get(0).reached().losses().size() == 1) {
      return scored.subList(0, count);
    }
    List<Reached> reached = scored.stream().map(Scored::reached).toList();
    return Leaders.of(reached, count).stream().map(scored::get).toList();
  }

  /** All that have a loss; of several objectives those first that may count as good. */
  private List<Scored> bestFirst() {
    List<Scored> leaders = best(Math.min(LEADERS, scored.size()));
    Set<Integer> leading = leaders.stream().map(Scored::number).collect(Collectors.toSet());
    return Stream.concat(
            leaders.stream(), scored.stream().filter(one -> !leading.contains(one.number())))
        .toList();
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
      forget();
    }
    boolean many = history.size() - seen.size() > 1;
    for (int number = seen.size(); number < history.size(); number++) {
      admit(number, place(history.get(number)), many);
    }
    pending.removeIf(number -> hasEnded(number, history.get(number), many));
    if (many) {
      Collections.sort(scored, BEST_FIRST);
    }
    seen = history;
  }

  private void forget() {
    places = new ArrayList<>();
    pending = new ArrayList<>();
    lossless = new ArrayList<>();
    scored = new ArrayList<>();
    sorted = SortedPlaces.none(parameters.size());
    seen = TrialHistory.empty();
  }

  private void admit(int number, double[] place, boolean many) {
    places.add(place);
    pending.add(number);
    for (int i = 0; i < place.length; i++) {
      sorted[i].add(place[i], many);
    }
  }

  private boolean hasEnded(int number, Trial trial, boolean many) {
    TrialResult result = trial.ending();
    if (result == null) {
      return false;
    }
    Reached reached = result.reached();
    if (reached != null) {
      insert(new Scored(reached, number), many);
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
    int place = last ? scored.size() : -1 - Collections.binarySearch(scored, one, BEST_FIRST);
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
