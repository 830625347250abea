package dev.barrido.benchmarks.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.RealDomain;
import dev.barrido.core.space.Scale;
import dev.barrido.core.space.SearchSpace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandingsTest {
  private static final Problem PROBLEM =
      new Problem(
          "line",
          SearchSpace.of(Parameter.of("x", RealDomain.of(0, 1, Scale.LINEAR))),
          (point, noise) -> point.number("x"),
          0,
          0.5);

  private static final Standings STANDINGS = new Standings(outcomes(), 0.5);

  @Test
  void rankByTheLeastLossOfThePartOfTheBudget() {
    assertThat(STANDINGS.contestants()).containsExactly("good", "bad", "worse");
    assertThat(STANDINGS.meanRank("good")).isEqualTo(1.25);
    assertThat(STANDINGS.meanRegrets("worse")).containsEntry("line", 1.8);
  }

  @Test
  void testEveryoneAgainstTheBest() {
    assertThat(STANDINGS.probabilities()).containsOnlyKeys("bad", "worse");
    assertThat(STANDINGS.probabilities().get("worse")).isLessThan(0.01);
  }

  /** In half of the seeds the two best are equal; the last half of the losses does not count. */
  private static List<Outcome> outcomes() {
    List<Outcome> outcomes = new ArrayList<>();
    for (int seed = 0; seed < 20; seed++) {
      outcomes.add(new Outcome("worse", PROBLEM, seed, new double[] {0.9, 0}));
      outcomes.add(new Outcome("good", PROBLEM, seed, new double[] {0.1, 0.9}));
      double other = seed % 2 == 0 ? 0.1 : 0.2;
      outcomes.add(new Outcome("bad", PROBLEM, seed, new double[] {other, other, 0, 0}));
    }
    return outcomes;
  }
}
