package dev.barrido.benchmarks.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.space.Hyperparameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FunctionsTest {
  @Test
  void haveTheirMinimaWhereTheySay() {
    Map<String, double[]> minima = new LinkedHashMap<>();
    minima.put("branin", new double[] {Math.PI, 2.275});
    minima.put("hartmann6", new double[] {0.20169, 0.150011, 0.476874, 0.275332, 0.311652, 0.6573});
    minima.put("rosenbrock-4d", new double[] {1, 1, 1, 1});
    minima.put("levy-6d", new double[] {1, 1, 1, 1, 1, 1});

    for (Problem problem : Functions.all()) {
      double[] at = minima.get(problem.name());
      if (at != null) {
        double least = problem.evaluated(point(at), 0, 0);
        assertThat(problem.normalisedRegret(least)).as(problem.name()).isEqualTo(0, within(1e-6));
      }
    }
  }

  @Test
  void callAPointUsualWhenHalfAreWorse() {
    Seeds seeds = new Seeds(9);
    for (Problem problem : Functions.all()) {
      long worse = 0;
      for (int draw = 0; draw < 2000; draw++) {
        Hyperparameters point = problem.space().sample(seeds.stream(problem.name(), draw));
        worse += problem.normalisedRegret(problem.evaluated(point, 0, 0)) > 1 ? 1 : 0;
      }
      assertThat(worse).as(problem.name()).isBetween(900L, 1100L);
    }
  }

  @Test
  void areAllThere() {
    assertThat(Functions.all())
        .extracting(Problem::name)
        .isEqualTo(List.of("branin", "hartmann6", "rosenbrock-4d", "ackley-10d", "levy-6d"));
  }

  private static Hyperparameters point(double[] at) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < at.length; i++) {
      values.put("x" + i, at[i]);
    }
    return new Hyperparameters(values);
  }
}
