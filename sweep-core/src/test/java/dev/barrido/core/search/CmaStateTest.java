package dev.barrido.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.barrido.core.trial.Reached;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Worked by hand from Hansen's tutorial, table 1 and figure 7. */
class CmaStateTest {
  private static final double TOLERANCE = 1e-9;
  private static final ChoiceOdds NO_CHOICES = ChoiceOdds.even(List.of());

  @Test
  void weighsTheBestHalfByTheLogarithmOfTheirRanks() {
    CmaStrategy strategy = CmaStrategy.of(10, 6);

    double sum = 3 * Math.log(3.5) - Math.log(6);
    assertThat(strategy.weights())
        .containsExactly(
            new double[] {Math.log(3.5) / sum, Math.log(3.5 / 2) / sum, Math.log(3.5 / 3) / sum},
            within(TOLERANCE));
    assertThat(strategy.parents()).isEqualTo(2.0286114646, within(1e-6));
    assertThat(strategy.pathRate()).isEqualTo(4.0286114646 / 17.0286114646, within(1e-6));
    assertThat(strategy.damping()).isEqualTo(1 + strategy.pathRate(), within(TOLERANCE));
    assertThat(strategy.rankOneRate()).isEqualTo(2 / (127.69 + 2.0286114646), within(1e-6));
  }

  /**
   * One dimension, sigma 1, four trials at 1, 2, -1, -2 of which two are parents, with weights w =
   * ln 2.5, ln 1.25 over their sum: y_w = w1 + 2 w2, and all else follows.
   */
  @Test
  void movesMeanPathsDeviationAndCovarianceByOneGeneration() {
    double w1 = Math.log(2.5) / (Math.log(2.5) + Math.log(1.25));
    double w2 = 1 - w1;
    double parents = 1 / (w1 * w1 + w2 * w2);
    double cs = (parents + 2) / (1 + parents + 5);
    double ds = 1 + 2 * Math.max(0, Math.sqrt((parents - 1) / 2) - 1) + cs;
    double cc = (4 + parents) / (1 + 4 + 2 * parents);
    double c1 = 2 / (2.3 * 2.3 + parents);
    double cm = Math.min(1 - c1, 2 * (parents - 2 + 1 / parents) / (9 + parents));
    double yw = w1 * 1 + w2 * 2;
    double ps = Math.sqrt(cs * (2 - cs) * parents) * yw;
    double pc = Math.sqrt(cc * (2 - cc) * parents) * yw;
    double chi = 1 - 1 / 4.0 + 1 / 21.0;
    CmaState before = CmaState.round(new double[] {0}, 1, NO_CHOICES, 4);

    CmaState after =
        Objects.requireNonNull(
            before.after(List.of(at(1, 1), at(2, 2), at(-1, 3), at(-2, 4)), new double[] {0}));

    assertThat(ps / Math.sqrt(1 - Math.pow(1 - cs, 2))).isLessThan((1.4 + 1) * chi);
    assertThat(after.mean()[0]).isEqualTo(yw, within(TOLERANCE));
    assertThat(after.path()[0]).isEqualTo(ps, within(TOLERANCE));
    assertThat(after.rankOnePath()[0]).isEqualTo(pc, within(TOLERANCE));
    assertThat(after.deviation()).isEqualTo(Math.exp(cs / ds * (ps / chi - 1)), within(TOLERANCE));
    assertThat(after.covariance()[0][0])
        .isEqualTo(1 - c1 - cm + c1 * pc * pc + cm * (w1 + 4 * w2), within(TOLERANCE));
    assertThat(after.generation()).isEqualTo(1);
  }

  @Test
  void shortensStepsThatItsDistributionWouldHardlyMake() {
    CmaState before = CmaState.round(new double[] {0}, 1, NO_CHOICES, 2);

    CmaState after =
        Objects.requireNonNull(before.after(List.of(injected(1000), at(-1, 2)), new double[] {0}));

    assertThat(after.mean()[0]).isEqualTo(1 + 2 / 3.0, within(TOLERANCE));
  }

  @Test
  void keepsTheDeviationOfASteppedNumber() {
    CmaState before = CmaState.round(new double[] {0.5}, 0.01, NO_CHOICES, 4);
    List<CmaCandidate> same = List.of(at(0.5, 1), at(0.5, 2), at(0.5, 3), at(0.5, 4));

    CmaState after = Objects.requireNonNull(before.after(same, new double[] {0.06}));

    assertThat(after.deviation() * Math.sqrt(after.covariance()[0][0]))
        .isEqualTo(0.06, within(TOLERANCE));
    assertThat(after.isWithin(new double[] {0.06 * 1.01})).isTrue();
    assertThat(after.isWithin(new double[] {0.05})).isFalse();
  }

  @Test
  void movesTheOddsOfACategoryToWhatTheParentsChose() {
    ChoiceOdds odds = ChoiceOdds.even(List.of(2, 4));

    ChoiceOdds moved =
        odds.towards(
            List.of(chose(1, CmaCoordinates.NONE), chose(0, 3)), new double[] {0.75, 0.25}, 0.4);

    assertThat(moved.odds()[0]).containsExactly(new double[] {0.4, 0.6}, within(TOLERANCE));
    assertThat(moved.odds()[1])
        .containsExactly(new double[] {0.225, 0.225, 0.225, 0.325}, within(TOLERANCE));
  }

  @Test
  void neverRulesACategoryOut() {
    ChoiceOdds odds = ChoiceOdds.even(List.of(3));
    for (int i = 0; i < 100; i++) {
      odds = odds.towards(List.of(chose(2)), new double[] {1}, 0.5);
    }

    assertThat(odds.odds()[0])
        .containsExactly(new double[] {0.135, 0.135, 0.73}, within(TOLERANCE));
  }

  @Test
  void factorsACovarianceThatItsSamplesHave() {
    double[][] covariance = {{4, 1.2}, {1.2, 0.5}};
    Cholesky factor = Objects.requireNonNull(Cholesky.of(covariance));
    SplittableRandom random = new SplittableRandom(3);
    double[][] seen = new double[2][2];
    for (int i = 0; i < 100_000; i++) {
      double[] drawn = factor.sample(random);
      for (int row = 0; row < 2; row++) {
        for (int column = 0; column < 2; column++) {
          seen[row][column] += drawn[row] * drawn[column] / 100_000;
        }
      }
    }

    assertThat(seen[0]).containsExactly(covariance[0], within(0.05));
    assertThat(seen[1]).containsExactly(covariance[1], within(0.02));
    assertThat(factor.whitened(new double[] {2, 0.6}))
        .containsExactly(new double[] {1, 0}, within(TOLERANCE));
    assertThat(Cholesky.of(new double[][] {{1, 2}, {2, 1}})).isNull();
  }

  private static CmaCandidate at(double place, double loss) {
    return new CmaCandidate(new double[] {place}, new int[0], false, Reached.of(loss));
  }

  private static CmaCandidate injected(double place) {
    return new CmaCandidate(new double[] {place}, new int[0], true, Reached.of(0));
  }

  private static CmaCandidate chose(int... choices) {
    return new CmaCandidate(new double[0], choices, false, Reached.of(0));
  }
}
