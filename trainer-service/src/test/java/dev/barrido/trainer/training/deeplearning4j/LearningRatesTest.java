package dev.barrido.trainer.training.deeplearning4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.barrido.events.training.Decay;
import org.junit.jupiter.api.Test;

class LearningRatesTest {
  private static final int EPOCHS = 10;

  @Test
  void staysWithoutDecay() {
    assertThat(rate(new Decay.None(), 999, 9)).isEqualTo(2);
  }

  @Test
  void fallsInSteps() {
    Decay halvedEveryThree = new Decay.Step(0.5, 3);
    assertThat(rate(halvedEveryThree, 0, 2)).isEqualTo(2);
    assertThat(rate(halvedEveryThree, 0, 3)).isEqualTo(1);
    assertThat(rate(halvedEveryThree, 0, 7)).isEqualTo(0.5);
  }

  @Test
  void fallsExponentially() {
    assertThat(rate(new Decay.Exponential(0.9), 0, 2)).isEqualTo(1.62, within(1e-12));
  }

  @Test
  void fallsInverselyAfterItsDelay() {
    assertThat(rate(new Decay.Inverse(300), 200, 0)).isEqualTo(2);
    assertThat(rate(new Decay.Inverse(300), 600, 0)).isEqualTo(1);
  }

  @Test
  void fallsPolynomiallyToZero() {
    assertThat(rate(new Decay.Polynomial(2), 0, 5)).isEqualTo(0.5);
    assertThat(rate(new Decay.Polynomial(2), 0, 10)).isZero();
  }

  @Test
  void fallsAlongACosineToItsMinimum() {
    assertThat(rate(new Decay.Cosine(0.5), 0, 0)).isEqualTo(2);
    assertThat(rate(new Decay.Cosine(0.5), 0, 5)).isEqualTo(1.25, within(1e-12));
    assertThat(rate(new Decay.Cosine(0.5), 0, 10)).isEqualTo(0.5, within(1e-12));
  }

  private static double rate(Decay decay, int iteration, int epoch) {
    return LearningRates.at(decay, 2, iteration, epoch, EPOCHS);
  }
}
