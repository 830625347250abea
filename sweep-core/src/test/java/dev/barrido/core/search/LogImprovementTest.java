package dev.barrido.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogImprovementTest {
  /** phi(z) + z Phi(z), from tables; far below 0 it is phi(z) / z^2 (1 - 3 / z^2 ...). */
  @ParameterizedTest
  @CsvSource({
    "0, 0.39894228",
    "2, 2.00849070",
    "-1, 0.08331547",
    "-2, 0.00849070",
    "-5, 5.34616e-8",
  })
  void isTheLogarithmOfTheImprovement(double z, double improvement) {
    assertThat(LogImprovement.at(z)).isEqualTo(Math.log(improvement), within(2e-5));
  }

  @Test
  void isFiniteWhereTheImprovementIsNone() {
    double z = -1e4;
    double expected = -z * z / 2 - 0.5 * Math.log(2 * Math.PI) - 2 * Math.log(-z) - 3 / (z * z);

    assertThat(LogImprovement.at(z)).isEqualTo(expected, within(1e-6));
    assertThat(LogImprovement.at(1e4)).isEqualTo(Math.log(1e4), within(1e-9));
  }

  @Test
  void joinsBothWaysOfComputingIt() {
    assertThat(LogImprovement.at(-1 - 1e-9)).isEqualTo(LogImprovement.at(-1 + 1e-9), within(1e-5));
    assertThat(LogImprovement.slope(-1 - 1e-9))
        .isEqualTo(LogImprovement.slope(-1 + 1e-9), within(1e-5));
  }

  @ParameterizedTest
  @ValueSource(doubles = {3, 0.2, -0.9, -1.1, -4, -30})
  void hasTheSlopeOfItsDifferences(double z) {
    double difference = LogImprovement.at(z + 1e-4) - LogImprovement.at(z - 1e-4);

    assertThat(LogImprovement.slope(z)).isEqualTo(difference / 2e-4, within(2e-3));
  }

  @ParameterizedTest
  @CsvSource({"EI, -0.3", "EI, 2.5", "LCB, 0.4"})
  void promisesWithTheSlopesOfTheDifferences(AcquisitionFunction acquisition, double mean) {
    Promise promise = acquisition.of(mean, 0.7, 0.1);
    double byMean =
        acquisition.of(mean + 1e-4, 0.7, 0.1).value()
            - acquisition.of(mean - 1e-4, 0.7, 0.1).value();
    double byDeviation =
        acquisition.of(mean, 0.7001, 0.1).value() - acquisition.of(mean, 0.6999, 0.1).value();

    assertThat(promise.byMean()).isEqualTo(byMean / 2e-4, within(2e-3));
    assertThat(promise.byDeviation()).isEqualTo(byDeviation / 2e-4, within(2e-3));
  }
}
