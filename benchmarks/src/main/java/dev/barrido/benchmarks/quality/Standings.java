package dev.barrido.benchmarks.quality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who stands where after a part of the budget. In each pair of problem and seed all who took part
 * are ranked by their regret; a contestant's rank is the mean over its pairs.
 */
final class Standings {
  private record Pair(String problem, int seed) {}

  private final double part;
  private final List<Outcome> outcomes;
  private final Map<String, Map<Pair, Double>> ranks = new LinkedHashMap<>();

  Standings(List<Outcome> outcomes, double part) {
    this.part = part;
    this.outcomes = outcomes;
    outcomes.forEach(outcome -> ranks.put(outcome.contestant(), new LinkedHashMap<>()));
    outcomes.stream()
        .collect(Collectors.groupingBy(Standings::pair, LinkedHashMap::new, Collectors.toList()))
        .forEach(this::rank);
  }

  private static Pair pair(Outcome outcome) {
    return new Pair(outcome.problem().name(), outcome.seed());
  }

  private void rank(Pair pair, List<Outcome> together) {
    double[] places =
        Ranks.of(together.stream().mapToDouble(outcome -> outcome.regretAt(part)).toArray());
    IntStream.range(0, places.length)
        .forEach(i -> ranks.get(together.get(i).contestant()).put(pair, places[i]));
  }

  /** The contestants, the one with the least mean rank first. */
  List<String> contestants() {
    Map<String, Double> mean = new LinkedHashMap<>();
    ranks.keySet().forEach(contestant -> mean.put(contestant, meanRank(contestant)));
    return mean.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  double meanRank(String contestant) {
    return ranks.get(contestant).values().stream().mapToDouble(r -> r).average().orElseThrow();
  }

  /** How many problems a contestant took part in. */
  long problems(String contestant) {
    return ranks.get(contestant).keySet().stream().map(Pair::problem).distinct().count();
  }

  /** The mean normalised regret, by problem. */
  Map<String, Double> meanRegrets(String contestant) {
    return outcomes.stream()
        .filter(outcome -> outcome.contestant().equals(contestant))
        .collect(
            Collectors.groupingBy(
                outcome -> outcome.problem().name(),
                LinkedHashMap::new,
                Collectors.averagingDouble(outcome -> outcome.regretAt(part))));
  }

  /** For all but the best: how likely its distance in ranks from the best is by chance. */
  Map<String, Double> probabilities() {
    List<String> order = contestants();
    Map<Pair, Double> best = ranks.get(order.get(0));
    List<String> others = order.subList(1, order.size());
    double[] corrected =
        SignedRanks.corrected(
            others.stream()
                .mapToDouble(other -> SignedRanks.probability(differences(ranks.get(other), best)))
                .toArray());
    Map<String, Double> probabilities = new LinkedHashMap<>();
    IntStream.range(0, corrected.length)
        .forEach(i -> probabilities.put(others.get(i), corrected[i]));
    return probabilities;
  }

  private static double[] differences(Map<Pair, Double> ranks, Map<Pair, Double> best) {
    return ranks.keySet().stream()
        .filter(best::containsKey)
        .mapToDouble(pair -> ranks.get(pair) - best.get(pair))
        .toArray();
  }
}
