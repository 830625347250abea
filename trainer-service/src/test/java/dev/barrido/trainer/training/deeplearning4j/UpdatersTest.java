package dev.barrido.trainer.training.deeplearning4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.barrido.events.training.NetworkTraining;
import dev.barrido.trainer.training.Epoch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;

class UpdatersTest {
  private static final double[] GRADIENTS = {2, -0.5, 1};
  private static final double RATE = 0.1;
  private static final double BETA1 = 0.9;
  private static final double BETA2 = 0.99;
  private static final double RHO = 0.8;
  private static final double EPSILON = 1e-6;

  @BeforeAll
  static void setUp() {
    Nd4jSetup.prepare();
  }

  @Test
  void sgdStepsDownTheGradient() {
    assertSteps("sgd", 0, 0.2, -0.05, 0.1);
  }

  @Test
  void sgdWithMomentumIsAHeavyBall() {
    assertSteps("sgd", 0.5, 0.2, 0.05, 0.125);
  }

  @Test
  void nesterovsLooksAhead() {
    assertSteps("nesterovs", 0.5, 0.3, -0.025, 0.1625); // (1 + mu) v - mu v before
  }

  @Test
  void adamFollowsKingmaAndBa() {
    double m = 0;
    double v = 0;
    double[] steps = new double[3];
    for (int t = 1; t <= 3; t++) {
      double g = GRADIENTS[t - 1];
      m = BETA1 * m + (1 - BETA1) * g;
      v = BETA2 * v + (1 - BETA2) * g * g;
      double root = Math.sqrt(v / (1 - Math.pow(BETA2, t)));
      steps[t - 1] = RATE * m / (1 - Math.pow(BETA1, t)) / (root + EPSILON);
    }
    assertSteps("adam", 0, steps);
    assertSteps("adamw", 0, steps);
    assertSteps("amsgrad", 0, withLargestSquares());
  }

  @Test
  void nadamFollowsDozat() {
    double m = 0;
    double v = 0;
    double[] steps = new double[3];
    for (int t = 1; t <= 3; t++) {
      double g = GRADIENTS[t - 1];
      m = BETA1 * m + (1 - BETA1) * g;
      v = BETA2 * v + (1 - BETA2) * g * g;
      double ahead =
          BETA1 * m / (1 - Math.pow(BETA1, t + 1)) + (1 - BETA1) * g / (1 - Math.pow(BETA1, t));
      steps[t - 1] = RATE * ahead / (Math.sqrt(v / (1 - Math.pow(BETA2, t))) + EPSILON);
    }
    assertSteps("nadam", 0, steps);
  }

  @Test
  void rmspropDividesByTheRootOfTheMeanSquare() {
    double squares = 0;
    double[] steps = new double[3];
    for (int t = 0; t < 3; t++) {
      squares = RHO * squares + (1 - RHO) * GRADIENTS[t] * GRADIENTS[t];
      steps[t] = RATE * GRADIENTS[t] / Math.sqrt(squares + EPSILON);
    }
    assertSteps("rmsprop", 0, steps);
  }

  @Test
  void adagradDividesByTheRootOfTheSumOfSquares() {
    assertSteps("adagrad", 0, 0.1, -0.05 / Math.sqrt(4.25), 0.1 / Math.sqrt(5.25));
  }

  @Test
  void adadeltaFollowsZeiler() {
    double squares = 0;
    double moves = 0;
    double[] steps = new double[3];
    for (int t = 0; t < 3; t++) {
      squares = RHO * squares + (1 - RHO) * GRADIENTS[t] * GRADIENTS[t];
      steps[t] = Math.sqrt(moves + EPSILON) / Math.sqrt(squares + EPSILON) * GRADIENTS[t];
      moves = RHO * moves + (1 - RHO) * steps[t] * steps[t];
    }
    assertSteps("adadelta", 0, steps);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sgd", "adam", "adamw", "rmsprop", "adagrad", "nadam", "amsgrad"})
  void everyRuleFollowsItsDecayInATraining(String rule) {
    Map<String, Object> stopsAfterTwoEpochs =
        Map.of("type", "step", "rate", 1e-12, "everyEpochs", 2);
    List<Epoch> epochs =
        Trainings.epochs(
            Trainings.irises(
                Map.of(
                    "optimizer",
                    Map.of("name", rule, "learningRate", 0.05, "decay", stopsAfterTwoEpochs))));

    double second = epochs.get(1).metrics().get("validation.loss");
    assertThat(epochs.get(0).metrics().get("validation.loss")).isNotCloseTo(second, within(1e-4));
    assertThat(epochs.get(4).metrics().get("validation.loss")).isEqualTo(second, within(1e-6));
  }

  private static double[] withLargestSquares() {
    double m = 0;
    double v = 0;
    double largest = 0;
    double[] steps = new double[3];
    for (int t = 1; t <= 3; t++) {
      double g = GRADIENTS[t - 1];
      m = BETA1 * m + (1 - BETA1) * g;
      v = BETA2 * v + (1 - BETA2) * g * g;
      largest = Math.max(largest, v);
      double rate = RATE * Math.sqrt(1 - Math.pow(BETA2, t)) / (1 - Math.pow(BETA1, t));
      steps[t - 1] = rate * m / (Math.sqrt(largest) + EPSILON);
    }
    return steps;
  }

  private static void assertSteps(String rule, double momentum, double... expected) {
    IUpdater updater = Updaters.of(training(rule, momentum));
    int states = (int) updater.stateSize(1);
    GradientUpdater<?> steps =
        updater.instantiate(states == 0 ? null : Nd4j.zeros(1, states), true);
    for (int t = 0; t < GRADIENTS.length; t++) {
      INDArray step = Nd4j.createFromArray(new float[][] {{(float) GRADIENTS[t]}});
      steps.applyUpdater(step, t, 0);
      assertThat((double) step.getFloat(0))
          .as(rule + " step " + t)
          .isEqualTo(expected[t], within(2e-5 * Math.abs(expected[t])));
    }
  }

  private static NetworkTraining training(String rule, double momentum) {
    Map<String, Object> optimizer = new HashMap<>();
    optimizer.put("name", rule);
    optimizer.put("learningRate", RATE);
    optimizer.put("momentum", momentum);
    optimizer.put("beta1", BETA1);
    optimizer.put("beta2", BETA2);
    optimizer.put("rho", RHO);
    optimizer.put("epsilon", EPSILON);
    return Trainings.irises(Map.of("optimizer", optimizer));
  }
}
