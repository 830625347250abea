package dev.barrido.core.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialResultTest {
  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void stopsLossesThatAreNoNumbersAtTheDoor(double loss) {
    assertThatThrownBy(() -> new TrialResult.Completed(loss))
        .hasMessageContaining("expected a finite number (a diverged trial is Failed), got " + loss);
    assertThatThrownBy(() -> new TrialResult.Pruned(loss)).hasMessageContaining("finite");
  }

  @Test
  void givesALossOnlyToTrialsThatMeasuredOne() {
    assertThat(new TrialResult.Completed(0.5).loss()).hasValue(0.5);
    assertThat(new TrialResult.Pruned(0.7).loss()).hasValue(0.7);
    assertThat(new TrialResult.Pruned(null).loss()).isEmpty();
    assertThat(new TrialResult.Failed(false, "diverged").loss()).isEmpty();
    assertThat(new TrialResult.Cancelled().loss()).isEmpty();
  }
}
