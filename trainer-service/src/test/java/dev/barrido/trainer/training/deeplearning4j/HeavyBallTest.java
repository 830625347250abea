package dev.barrido.trainer.training.deeplearning4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.events.training.Decay;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;

class HeavyBallTest {
  @BeforeAll
  static void setUp() {
    Nd4jSetup.prepare();
  }

  @Test
  void stepsAreASumThatForgets() {
    HeavyBall ball = new HeavyBall(0.5, new DecaySchedule(new Decay.None(), 0.25, 10));
    GradientUpdater<HeavyBall> updater = ball.instantiate(Nd4j.ones(2), true);

    assertThat(step(updater, 4, 8)).containsExactly(1, 2); // 0.25 * g
    assertThat(step(updater, 4, 0)).containsExactly(1.5f, 1); // 0.5 * v + 0.25 * g
    assertThat(step(updater, 0, 0)).containsExactly(0.75f, 0.5f);
  }

  private static float[] step(GradientUpdater<HeavyBall> updater, float... gradient) {
    INDArray step = Nd4j.createFromArray(gradient);
    updater.applyUpdater(step, 0, 0);
    return step.toFloatVector();
  }
}
