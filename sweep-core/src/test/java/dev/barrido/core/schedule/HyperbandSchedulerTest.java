package dev.barrido.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.barrido.core.random.Seeds;
import org.junit.jupiter.api.Test;

class HyperbandSchedulerTest {
  @Test
  void sharesTrialsAsTheAlgorithmsFourthLineDoes() {
    // R = 81, eta = 3: ceil(5 * 3^s / (s + 1)) for s = 0 to 4
    assertThat(hyperband(81, 7).shares()).containsExactly(5L, 8L, 15L, 34L, 81L);
    // a rung lost to rounding would leave five brackets instead of six
    assertThat(hyperband(243, 7).shares()).hasSize(6).endsWith(243L);
  }

  @Test
  void drawsABracketByTheTrialsNumberAlone() {
    HyperbandScheduler forward = hyperband(81, 7);
    HyperbandScheduler backward = hyperband(81, 7);
    for (int trial = 999; trial >= 0; trial--) {
      backward.on(new Measurement(trial, 1, 0.5));
    }

    for (int trial = 0; trial < 1000; trial++) {
      assertThat(forward.bracketOf(trial)).isEqualTo(backward.bracketOf(trial));
    }
  }

  @Test
  void drawsBracketsInProportionToTheirShares() {
    HyperbandScheduler hyperband = hyperband(81, 7);
    int[] trials = new int[5];
    for (int trial = 0; trial < 14_300; trial++) {
      trials[hyperband.bracketOf(trial)]++;
    }

    // 143 shares, so a hundred times each; four deviations of the rarest are 87, of the others 280
    assertThat(trials[0]).isCloseTo(500, within(87));
    assertThat(trials[1]).isCloseTo(800, within(112));
    assertThat(trials[2]).isCloseTo(1500, within(150));
    assertThat(trials[3]).isCloseTo(3400, within(204));
    assertThat(trials[4]).isCloseTo(8100, within(240));
  }

  @Test
  void beginsToJudgeWhereTheBracketBegins() {
    HyperbandScheduler hyperband = hyperband(81, 7);
    int[] first = {81, 27, 9, 3, 1};
    for (int trial = 0; trial < 200; trial++) {
      assertThat(hyperband.mayTrainTo(trial)).isEqualTo(first[hyperband.bracketOf(trial)]);
    }
  }

  @Test
  void comparesTrialsWithThoseOfTheirBracketOnly() {
    HyperbandScheduler hyperband = hyperband(9, 7);
    int other = 0;
    int judged = 0;
    for (int trial = 0; trial < 40; trial++) {
      for (Verdict verdict : hyperband.on(new Measurement(trial, 1, trial))) {
        if (verdict instanceof Verdict.Pause || verdict instanceof Verdict.Promote) {
          assertThat(hyperband.bracketOf(verdict.trial())).isEqualTo(2);
          assertThat(verdict.evidence().rule()).isEqualTo("hyperband, bracket 2");
          judged = Math.max(judged, verdict.evidence().rivals() + 1);
        }
      }
      other += hyperband.bracketOf(trial) == 2 ? 0 : 1;
    }
    assertThat(judged).isEqualTo(40 - other).isPositive();
    assertThat(other).isPositive();
  }

  private static HyperbandScheduler hyperband(int maxEpochs, long seed) {
    return new HyperbandScheduler(1, maxEpochs, 3, AshaVariant.PAUSE, new Seeds(seed));
  }
}
