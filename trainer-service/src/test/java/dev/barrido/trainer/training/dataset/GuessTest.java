package dev.barrido.trainer.training.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GuessTest {
  @Test
  void guessesTheClassThatMostTrainingRowsHave() {
    DataSet data = data(3, 0, 2, 2, 1, 2);

    assertThat(Guess.error(data, rows(2, 2, 0, 1))).isEqualTo(0.5);
  }

  @Test
  void guessesTheMeanOfNumbers() {
    DataSet data = data(0, 1, 3);

    assertThat(Guess.error(data, rows(2, 5))).isCloseTo(Math.sqrt(4.5), within(1e-9));
  }

  private static DataSet data(int classes, float... targets) {
    return new DataSet(rows(targets), rows(0), rows(0), classes, null);
  }

  private static Examples rows(float... targets) {
    return new Examples(new FloatFeatures(new float[targets.length], 1), targets);
  }
}
