package dev.barrido.trainer.training.deeplearning4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.barrido.events.training.Loss;
import java.util.Map;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.factory.Nd4j;

class ScoreTest {
  private static final float[] OUTPUTS = {0.7f, 0.2f, 0.1f, 0.3f, 0.45f, 0.25f};

  @BeforeAll
  static void setUp() {
    Nd4jSetup.prepare();
  }

  @ParameterizedTest
  @EnumSource(Loss.class)
  void lossesAreThoseThatTrainingMakesSmall(Loss loss) {
    float off = loss == Loss.HINGE ? -1 : 0;
    float[] wanted = {1, off, off, off, off, 1};
    double theirs =
        new OutputLayer.Builder(NetworkBuilder.lossFunction(loss))
            .build()
            .getLossFn()
            .computeScore(
                Nd4j.create(wanted, new long[] {2, 3}, 'c'),
                Nd4j.create(OUTPUTS, new long[] {2, 3}, 'c'),
                new ActivationIdentity(),
                null,
                true);

    assertThat(metrics(loss, true, OUTPUTS, 0, 2).get("test.loss")).isEqualTo(theirs, within(1e-4));
  }

  @Test
  void errorIsTheFractionOfWrongClasses() {
    Map<String, Double> metrics = metrics(Loss.CROSS_ENTROPY, true, OUTPUTS, 0, 2);

    assertThat(metrics).containsEntry("test.error", 0.5).containsEntry("test.accuracy", 0.5);
  }

  @Test
  void errorOfNumbersIsTheRootOfTheMeanSquare() {
    Map<String, Double> metrics = metrics(Loss.MEAN_SQUARED_ERROR, false, new float[] {1, 5}, 2, 8);

    assertThat(metrics.get("test.error")).isEqualTo(Math.sqrt((1 + 9) / 2.0));
    assertThat(metrics).doesNotContainKey("test.accuracy");
  }

  @Test
  void whatIsNotFiniteIsLeftOut() {
    assertThat(metrics(Loss.CROSS_ENTROPY, true, new float[] {Float.NaN, 1, 1, 0}, 0, 0))
        .doesNotContainKey("test.loss");
  }

  private static Map<String, Double> metrics(
      Loss loss, boolean classifies, float[] outputs, float... targets) {
    Score score = new Score(loss, classifies);
    int columns = outputs.length / targets.length;
    for (int row = 0; row < targets.length; row++) {
      score.take(outputs, row * columns, columns, targets[row]);
    }
    return score.metrics("test");
  }
}
