package dev.barrido.benchmarks.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SignedRanksTest {
  /** Ranks 1 to 10, of which 3 and 1 are negative: 27.5 less 4, half corrected, over 9.811. */
  @Test
  void ranksDifferencesByTheirSize() {
    double[] differences = {2, -1, 4, -3, 5, 6, 7, 8, 9, 10};

    assertThat(SignedRanks.probability(differences)).isEqualTo(0.01902, within(1e-4));
  }

  @Test
  void leavesOutWhatIsEqual() {
    assertThat(SignedRanks.probability(new double[] {0, 2, -1, 0, 4, -3, 5, 6, 7, 8, 9, 10}))
        .isEqualTo(SignedRanks.probability(new double[] {2, -1, 4, -3, 5, 6, 7, 8, 9, 10}));
    assertThat(SignedRanks.probability(new double[3])).isEqualTo(1);
  }

  @Test
  void correctsTheLeastProbabilityByAllAndEachNextByOneLess() {
    assertThat(SignedRanks.corrected(new double[] {0.04, 0.01, 0.03, 0.5}))
        .containsExactly(new double[] {0.09, 0.04, 0.09, 0.5}, within(1e-12));
  }
}
