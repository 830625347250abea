package dev.barrido.core.pareto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.trial.Reached;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontsTest {
  /** The first three dominate the fourth or the fifth, and the fourth the fifth. */
  private static final List<Reached> FIVE =
      List.of(reached(5, 5), reached(4, 1), reached(1, 5), reached(3, 4), reached(2, 3));

  @Test
  void sortsTrialsIntoFronts() {
    assertThat(Fronts.of(FIVE, 5)).containsExactly(List.of(2, 4, 1), List.of(3), List.of(0));
    assertThat(Fronts.first(FIVE)).containsExactly(2, 4, 1);
    assertThat(Fronts.first(List.of())).isEmpty();
  }

  @Test
  void makesNoMoreFrontsThanAreAskedFor() {
    assertThat(Fronts.of(FIVE, 3)).hasSize(1);
    assertThat(Fronts.of(FIVE, 4)).hasSize(2);
  }

  @Test
  void keepsEqualsInOneFrontByTheirPlace() {
    assertThat(Fronts.of(List.of(reached(1, 1), reached(2, 2), reached(1, 1)), 3))
        .containsExactly(List.of(0, 2), List.of(1));
  }

  @Test
  void putsWhatBreaksConstraintsBehindWhatMeetsThemByHowFar() {
    Reached met = reached(9, 9);
    Reached nearly = new Reached(List.of(1.0, 2.0), 0.1);
    Reached asNearly = new Reached(List.of(2.0, 1.0), 0.1);
    Reached far = new Reached(List.of(0.0, 0.0), 2);

    assertThat(Fronts.of(List.of(far, nearly, met, asNearly), 4))
        .containsExactly(List.of(2), List.of(1, 3), List.of(0));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void agreesWithTheDefinition(int objectives) {
    RandomGenerator random = new Seeds(3).stream("fronts", objectives);
    List<Reached> trials = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      Double[] losses =
          random.ints(objectives, 0, 8).mapToObj(Double::valueOf).toArray(Double[]::new);
      trials.add(new Reached(List.of(losses), random.nextInt(3) == 0 ? random.nextInt(2) : 0));
    }

    List<Integer> left = new ArrayList<>(IntStream.range(0, 200).boxed().toList());
    for (List<Integer> front : Fronts.of(trials, 200)) {
      assertThat(front).containsExactlyInAnyOrderElementsOf(undominated(trials, left));
      left.removeAll(front);
    }
    assertThat(left).isEmpty();
  }

  @Test
  void measuresHowLonelyTrialsOfAFrontAre() {
    double lonely = Double.POSITIVE_INFINITY;

    // (2, 3): (4 - 1) / 3 + (5 - 1) / 4
    assertThat(Crowding.distances(List.of(reached(1, 5), reached(2, 3), reached(4, 1))))
        .containsExactly(lonely, 2, lonely);
    assertThat(Crowding.distances(List.of(reached(1, 1), reached(1, 1), reached(1, 1))))
        .containsExactly(lonely, 0, lonely);
    assertThat(Crowding.distances(List.of(reached(1, 1)))).containsExactly(lonely);
    assertThat(Crowding.distances(List.of())).isEmpty();
  }

  /** (0, 10) and (10, 0) with either of the two near (5, 5) dominate more than both of those. */
  @Test
  void choosesThoseOfAFrontThatDominateTheMostTogether() {
    List<Reached> front =
        List.of(reached(0, 10), reached(5, 5), reached(5.1, 4.9), reached(10, 0), reached(11, 11));

    assertThat(Leaders.of(front, 3)).hasSize(3).contains(0, 3);
    assertThat(Leaders.of(front, 1)).containsAnyOf(1, 2);
    assertThat(Leaders.of(front, 5)).containsExactlyInAnyOrder(0, 1, 2, 3, 4).endsWith(4);
  }

  @Test
  void takesTheLargestGainEachTime() {
    RandomGenerator random = new Seeds(5).stream("leaders", 0);
    List<Reached> trials =
        Stream.generate(() -> reached(random.nextDouble(), random.nextDouble())).limit(60).toList();
    List<Integer> front = Fronts.first(trials);
    int count = front.size() - 1;

    List<Integer> best = Leaders.of(trials, count);

    assertThat(best).hasSize(count);
    assertThat(best).containsExactlyElementsOf(greedily(trials, front, count));
  }

  private static List<Integer> greedily(List<Reached> trials, List<Integer> front, int count) {
    double[] reference = ReferencePoint.beyond(trials);
    List<Integer> best = new ArrayList<>();
    while (best.size() < count) {
      int next = -1;
      for (int index : front) {
        boolean better =
            !best.contains(index)
                && (next < 0
                    || volume(trials, best, index, reference)
                        > volume(trials, best, next, reference));
        next = better ? index : next;
      }
      best.add(next);
    }
    return best;
  }

  private static double volume(
      List<Reached> trials, List<Integer> best, int another, double[] reference) {
    List<double[]> points =
        Stream.concat(best.stream(), Stream.of(another))
            .map(index -> ReferencePoint.array(trials.get(index).losses()))
            .toList();
    return Hypervolume.of(points, reference);
  }

  private static List<Integer> undominated(List<Reached> trials, List<Integer> among) {
    return among.stream()
        .filter(
            one ->
                among.stream()
                    .noneMatch(other -> Dominance.dominates(trials.get(other), trials.get(one))))
        .toList();
  }

  private static Reached reached(double... losses) {
    return new Reached(IntStream.range(0, losses.length).mapToObj(i -> losses[i]).toList(), 0);
  }
}
