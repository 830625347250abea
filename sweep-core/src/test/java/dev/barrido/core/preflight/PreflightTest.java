package dev.barrido.core.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ten classes: a network that has learned nothing loses -ln(1/10), 2.3026. */
class PreflightTest {
  private static final double LN_10 = Math.log(10);
  private static final ChanceLoss CHANCE = new ChanceLoss(LN_10, "-ln(1/10) for 10 classes", LN_10);
  private static final List<RateProbe> USUAL_RATES =
      List.of(
          probe(1e-6, 2.40),
          probe(1e-5, 2.39),
          probe(1e-4, 2.30),
          probe(1e-3, 1.90),
          probe(1e-2, 1.20),
          probe(1e-1, 1.70),
          probe(1e0, 9.00),
          new RateProbe(10, null, null));

  private Double firstLoss = 2.4;
  private PenaltyProbe penalty = new PenaltyProbe(0, 0.1, false, 2.9);
  private TinySet tinySet = new TinySet(20, 0.01, 300, List.of(2.4, 0.4, 0.1));
  private List<RateProbe> rates = USUAL_RATES;
  private Double ownRate = 0.01;

  @Test
  void passesANetworkThatIsAllRight() {
    Preflight preflight = judge();

    assertThat(preflight.checks())
        .extracting(Check::kind)
        .containsExactly(
            CheckKind.FIRST_LOSS,
            CheckKind.REGULARIZATION,
            CheckKind.TINY_SET,
            CheckKind.LEARNING_RATE);
    assertThat(preflight.passed()).isTrue();
    assertThat(preflight.complaint()).isEmpty();
    assertThat(preflight.checks()).allMatch(check -> check.advice() == null);
  }

  @Test
  void findsTheStretchOfRatesAroundTheBestAndSaysWhatLiesBesideIt() {
    Preflight preflight = judge();

    assertThat(preflight.range()).isEqualTo(new LearningRateRange(1e-4, 1e-1));
    assertThat(check(CheckKind.LEARNING_RATE).finding())
        .isEqualTo(
            "the loss falls from 1.00e-04 to 0.1, does nothing up to 1.00e-05, explodes from 1;"
                + " the point's own is 0.01");
  }

  @Test
  void leavesAFallingRateOutThatLiesBeyondOneThatExplodes() {
    rates = List.of(probe(0.01, 1.2), probe(0.1, 9), probe(1, 2.0));

    assertThat(judge().range().max()).isLessThan(0.1);
  }

  @Test
  void reachesBesideARateThatFallsAlone() {
    rates = List.of(probe(0.001, 2.4), probe(0.01, 1.2), probe(0.1, 9));

    assertThat(judge().range().min()).isCloseTo(0.01 / 1.8, within(1e-12));
    assertThat(judge().range().max()).isCloseTo(0.018, within(1e-12));
  }

  @Test
  void takesALeapOnTheWayForAnExplosionWhereverItEnds() {
    rates = List.of(probe(0.01, 1.2), new RateProbe(0.1, 1.1, 12.1));

    assertThat(rates.get(1).effect(firstLoss)).isEqualTo(RateEffect.EXPLODES);
    assertThat(judge().range().max()).isLessThan(0.1);
  }

  @Test
  void drawsTheLinesOfEffectsWhereItsThresholdsSay() {
    assertThat(probe(0.1, 98.1).effect(100)).isEqualTo(RateEffect.NOTHING);
    assertThat(probe(0.1, 97.9).effect(100)).isEqualTo(RateEffect.FALLS);
    assertThat(probe(0.1, 109.9).effect(100)).isEqualTo(RateEffect.NOTHING);
    assertThat(probe(0.1, 110.1).effect(100)).isEqualTo(RateEffect.EXPLODES);
  }

  @Test
  void failsAPointWhoseOwnRateExplodes() {
    ownRate = 0.5;

    assertThat(check(CheckKind.LEARNING_RATE))
        .extracting(Check::result, Check::advice)
        .containsExactly(CheckResult.FAILED, "lower it to 0.1");
  }

  @Test
  void advisesAPointWhoseOwnRateMayBeTooLow() {
    ownRate = 1e-6;

    assertThat(check(CheckKind.LEARNING_RATE))
        .extracting(Check::result, Check::advice)
        .containsExactly(CheckResult.PASSED, "it may learn slowly: try 1.00e-04 and more");
  }

  @Test
  void holdsNoOwnRateToTheRangeWhenTheSweepIsYetToChooseOne() {
    ownRate = null;

    assertThat(check(CheckKind.LEARNING_RATE).result()).isEqualTo(CheckResult.PASSED);
  }

  @Test
  void failsWhenNoRateHelps() {
    rates = List.of(probe(0.001, 2.4), probe(0.1, 9));

    assertThat(check(CheckKind.LEARNING_RATE).result()).isEqualTo(CheckResult.FAILED);
    assertThat(check(CheckKind.LEARNING_RATE).finding())
        .isEqualTo("the loss falls nowhere, does nothing up to 0.001, explodes from 0.1");
    assertThat(judge().range()).isNull();
  }

  @Test
  void skipsRatesOfARuleThatHasNone() {
    rates = List.of();

    assertThat(check(CheckKind.LEARNING_RATE))
        .extracting(Check::result, Check::finding)
        .containsExactly(CheckResult.SKIPPED, "the update rule has no learning rate");
  }

  @Test
  void failsAFirstLossFarFromChanceOnEitherSide() {
    firstLoss = 2.01 * LN_10;
    assertThat(check(CheckKind.FIRST_LOSS).result()).isEqualTo(CheckResult.FAILED);
    assertThat(check(CheckKind.FIRST_LOSS).advice()).startsWith("begin with smaller weights");

    firstLoss = 0.49 * LN_10;
    assertThat(check(CheckKind.FIRST_LOSS).result()).isEqualTo(CheckResult.FAILED);
    assertThat(check(CheckKind.FIRST_LOSS).advice()).contains("gives the label away");
  }

  @Test
  void passesAFirstLossNearChanceAndSaysWhereThatNumberComesFrom() {
    firstLoss = 1.99 * LN_10;
    assertThat(check(CheckKind.FIRST_LOSS).result()).isEqualTo(CheckResult.PASSED);

    firstLoss = 0.51 * LN_10;
    assertThat(check(CheckKind.FIRST_LOSS))
        .extracting(Check::result, Check::expected, Check::finding)
        .containsExactly(
            CheckResult.PASSED,
            LN_10,
            "the first loss is 1.1743; expected near 2.3026, -ln(1/10) for 10 classes");
  }

  @Test
  void failsOnceAndSkipsWhatCannotBeComparedWhenThereIsNoFirstLoss() {
    firstLoss = null;
    tinySet = new TinySet(20, 0.01, 0, List.of());

    assertThat(judge().checks())
        .extracting(Check::result)
        .containsExactly(
            CheckResult.FAILED, CheckResult.SKIPPED, CheckResult.FAILED, CheckResult.SKIPPED);
  }

  @Test
  void failsPenaltiesThatCostNothing() {
    penalty = new PenaltyProbe(0, 0.1, false, 2.4);

    assertThat(check(CheckKind.REGULARIZATION).result()).isEqualTo(CheckResult.FAILED);
    assertThat(check(CheckKind.REGULARIZATION).finding())
        .isEqualTo("with l2 0.1 for a trial the first loss goes from 2.4 to 2.4; expected higher");
  }

  @Test
  void failsPenaltiesOfTheSpecThatDrownTheData() {
    penalty = new PenaltyProbe(1, 2, true, 26.5);
    assertThat(check(CheckKind.REGULARIZATION).result()).isEqualTo(CheckResult.FAILED);
    assertThat(check(CheckKind.REGULARIZATION).finding()).startsWith("with l1 1 and l2 2 the");

    penalty = new PenaltyProbe(1, 2, true, 26.3);
    assertThat(check(CheckKind.REGULARIZATION).result()).isEqualTo(CheckResult.PASSED);
  }

  @Test
  void failsAHandfulOfRowsThatIsNotKnownByHeart() {
    tinySet = new TinySet(20, 0.01, 2000, List.of(2.4, 0.116));
    assertThat(check(CheckKind.TINY_SET).result()).isEqualTo(CheckResult.FAILED);
    assertThat(check(CheckKind.TINY_SET).finding())
        .isEqualTo(
            "20 rows were trained 2000 times at learning rate 0.01 and reached loss 0.116;"
                + " expected at most 0.1151");

    tinySet = new TinySet(20, 0.01, 2000, List.of(2.4, 0.115));
    assertThat(check(CheckKind.TINY_SET).result()).isEqualTo(CheckResult.PASSED);
  }

  @Test
  void saysAllThatFailedInOneText() {
    tinySet = new TinySet(20, null, 2000, List.of(2.4, 2.0));
    firstLoss = 40.0;
    penalty = new PenaltyProbe(0, 0.1, false, 50.0);

    assertThat(judge().complaint().orElseThrow())
        .startsWith("the first loss is 40; expected near 2.3026")
        .contains(". 20 rows were trained 2000 times and reached loss 2;");
  }

  @Test
  void refusesNumbersThatAreNone() {
    assertThatThrownBy(() -> new RateProbe(0, 1.0, 1.0))
        .hasMessage("learningRate: expected more than 0 and finite, got 0.0");
    assertThatThrownBy(() -> new RateProbe(0.1, Double.NaN, 1.0))
        .hasMessageContaining("expected a finite number, or null for none, got NaN");
    assertThatThrownBy(() -> new ChanceLoss(-1, "", 0)).hasMessageContaining("at least 0");
  }

  private Preflight judge() {
    List<RateProbe> unsorted = new ArrayList<>(rates);
    Collections.reverse(unsorted);
    return Preflight.of(new Findings(CHANCE, firstLoss, penalty, tinySet, unsorted, ownRate));
  }

  private Check check(CheckKind kind) {
    return judge().checks().get(kind.ordinal());
  }

  private static RateProbe probe(double rate, double loss) {
    return new RateProbe(rate, loss, Math.max(loss, 2.4));
  }
}
