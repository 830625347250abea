package dev.barrido.core.efficiency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.barrido.core.random.Seeds;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EfficiencyCurveTest {
  @Test
  void experimentsAreDisjointAndWhatIsLeftOverIsLeftOut() {
    EfficiencyCurve curve = EfficiencyCurve.of(exact(0.4, 0.1, 0.3, 0.2, 0.5), new Seeds(1));

    assertThat(curve.sizes()).extracting(EfficiencyCurve.Size::trials).containsExactly(1, 2, 4);
    assertThat(curve.sizes().get(1).scores())
        .extracting(BestModelScore::mean)
        .containsExactly(0.1, 0.2);
    assertThat(curve.sizes().get(2).scores()).extracting(BestModelScore::mean).containsExactly(0.1);
  }

  @Test
  void quantilesAreThoseOfTheExperiments() {
    EfficiencyCurve.Size single =
        EfficiencyCurve.of(exact(0.5, 0.1, 0.2), new Seeds(1)).sizes().get(0);

    assertThat(single.quantile(0)).isEqualTo(0.1);
    assertThat(single.quantile(0.5)).isEqualTo(0.2);
    assertThat(single.quantile(0.75)).isCloseTo(0.35, within(1e-12));
    assertThat(single.quantile(1)).isEqualTo(0.5);
  }

  @Test
  void modelsThatCannotBeToldApartShareTheScore() {
    ScoredModel one = new ScoredModel(0.1, 0.01, 0.2, 0);
    ScoredModel other = new ScoredModel(0.1, 0.01, 0.4, 0);

    double mean =
        IntStream.range(0, 50)
            .mapToDouble(seed -> BestModelScore.of(List.of(one, other), random(seed)).mean())
            .average()
            .orElseThrow();

    // each wins half of 5000 draws; four standard errors of that
    assertThat(mean).isCloseTo(0.3, within(0.2 * 4 * 0.5 / Math.sqrt(5000)));
  }

  @Test
  void theVarianceIsThatOfChoosingAndThatOfTesting() {
    ScoredModel one = new ScoredModel(0.1, 0.01, 0.2, 0.005);
    BestModelScore alone = BestModelScore.of(List.of(one), random(1));
    BestModelScore two =
        BestModelScore.of(List.of(one, new ScoredModel(0.1, 0.01, 0.4, 0.005)), random(1));

    assertThat(alone.variance()).isCloseTo(0.005, within(1e-12));
    // w (1 - w) 0.2^2 more, and w is near a half
    assertThat(two.variance()).isCloseTo(0.005 + 0.01, within(0.001));
  }

  @Test
  void aRateOfErrorsVariesAsItsRowsDo() {
    assertThat(ScoredModel.varianceOfRate(0.1, 201)).isCloseTo(0.00045, within(1e-12));
    assertThatThrownBy(() -> new ScoredModel(0.1, -1, 0.1, 0)).hasMessageContaining("at least 0");
  }

  private static List<ScoredModel> exact(double... losses) {
    return IntStream.range(0, losses.length)
        .mapToObj(i -> new ScoredModel(losses[i], 0, losses[i], 0))
        .toList();
  }

  private static RandomGenerator random(int seed) {
    return new Seeds(seed).stream("efficiency", 1);
  }
}
