package dev.barrido.core.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RealDomainTest {
  private final RealDomain learningRate = RealDomain.of(0.001, 10, Scale.LOGARITHMIC);
  private final RealDomain dropout = new RealDomain(0.1, 0.55, Scale.LINEAR, 0.1);

  @Test
  void holdsBothOfItsBounds() {
    assertThat(learningRate.at(0)).isEqualTo(0.001);
    assertThat(learningRate.at(1)).isEqualTo(10.0);
    assertThat(learningRate.contains(0.001)).isTrue();
    assertThat(learningRate.contains(10)).isTrue();
  }

  @Test
  void halfwayOnALogarithmicScaleIsTheGeometricMean() {
    assertThat((Double) learningRate.at(0.5)).isCloseTo(0.1, within(1e-12));
    assertThat((Double) RealDomain.of(-1, 3, Scale.LINEAR).at(0.5)).isEqualTo(1.0);
  }

  @Test
  void stepsFromItsLowerBoundInDecimals() {
    assertThat(LongStream.range(0, dropout.size()).mapToObj(dropout::nth))
        .containsExactly(0.1, 0.2, 0.3, 0.4, 0.5);
  }

  @Test
  void everyStepOwnsTheSameLengthOfTheUnitInterval() {
    assertThat(dropout.at(0.199)).isEqualTo(0.1);
    assertThat(dropout.at(0.201)).isEqualTo(0.2);
    assertThat(dropout.at(0.799)).isEqualTo(0.4);
    assertThat(dropout.at(0.801)).isEqualTo(0.5);
  }

  @Test
  void takesANumberThatMissesItsStepByRounding() {
    assertThat(dropout.canonical(0.1 + 0.2)).isEqualTo(0.3);
    assertThat(dropout.contains(0.31)).isFalse();
  }

  @Test
  void writesWholeNumbersAsRealOnes() {
    assertThat(learningRate.canonical(1L)).isEqualTo(1.0);
  }

  @Test
  void cannotBeCountedWithoutAStep() {
    assertThat(learningRate.size()).isEqualTo(Domain.UNCOUNTED);
    assertThatThrownBy(() -> learningRate.nth(0)).hasMessageContaining("expected a place among");
    assertThat(RealDomain.of(2, 2, Scale.LINEAR).size()).isEqualTo(1);
  }

  @Test
  void saysWhatItHoldsToWhatItDoesNot() {
    assertThatThrownBy(() -> learningRate.unit(11.0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected a number from 0.001 to 10.0, got 11.0");
    assertThatThrownBy(() -> dropout.canonical("0.1"))
        .hasMessage("expected a number from 0.1 to 0.55 in steps of 0.1, got \"0.1\"");
  }

  @ParameterizedTest
  @CsvSource({"3, 1, 0", "NaN, 1, 0", "0, Infinity, 0", "-1.7e308, 1.7e308, 0", "0, 1, -0.1"})
  void refusesBoundsAndStepsThatMakeNoRange(double min, double max, double step) {
    assertThatThrownBy(() -> new RealDomain(min, max, Scale.LINEAR, step))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a real range: expected");
  }

  @Test
  void refusesALogarithmOfZero() {
    assertThatThrownBy(() -> RealDomain.of(0, 1, Scale.LOGARITHMIC))
        .hasMessage("a real range: expected min > 0 on a logarithmic scale, got min 0.0");
  }

  @Test
  void refusesMoreStepsThanCanBeCounted() {
    assertThatThrownBy(() -> new RealDomain(0, 1, Scale.LINEAR, 1e-300))
        .hasMessageContaining("at most 2^53 values");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void refusesPlacesOutsideTheUnitInterval(double unit) {
    assertThatThrownBy(() -> learningRate.at(unit)).hasMessageContaining("expected 0 to 1");
  }
}
