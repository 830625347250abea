package dev.barrido.trainer.training.deeplearning4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.barrido.events.training.Metrics;
import dev.barrido.events.training.NetworkTraining;
import dev.barrido.trainer.training.Epoch;
import dev.barrido.trainer.training.dataset.DataSets;
import dev.barrido.trainer.training.dataset.PreparedData;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class TrainingSignsTest {
  @Test
  void theInitialLossIsThatBeforeTheFirstStep() {
    Map<String, Object> wholeAtOnce = Map.of("epochs", 2, "batchSize", 1000);

    List<Epoch> epochs = Trainings.epochs(Trainings.irises(wholeAtOnce));

    assertThat(epochs.get(0).metrics().get("train.initialLoss"))
        .isEqualTo(epochs.get(0).metrics().get("train.loss"))
        .isGreaterThan(epochs.get(1).metrics().get("train.loss"));
    assertThat(epochs.get(1).metrics()).doesNotContainKey("train.initialLoss");
  }

  @Test
  void aHealthyTrainingMakesStepsOfAboutAThousandthAndKeepsItsUnitsAlive() {
    List<Epoch> epochs = Trainings.epochs(Trainings.irises(Map.of("epochs", 3)));

    assertThat(epochs)
        .allSatisfy(
            epoch -> {
              assertThat(epoch.metrics().get("train.updateRatio")).isBetween(1e-4, 0.1);
              assertThat(epoch.metrics().get("train.updateRatioLowest"))
                  .isLessThanOrEqualTo(epoch.metrics().get("train.updateRatioHighest"));
              assertThat(epoch.metrics().get("train.saturatedUnits")).isZero();
              assertThat(epoch.metrics()).doesNotContainKey("train.deadUnits");
            });
  }

  @Test
  void namesNoMetricThatTheSpecDoesNotKnow() {
    Map<String, Double> metrics =
        Trainings.epochs(Trainings.irises(Map.of("epochs", 1))).get(0).metrics();

    assertThat(metrics.keySet())
        .allMatch(name -> Metrics.CLASSIFICATION.contains(name) || Metrics.SIGNS.contains(name));
  }

  @Test
  void theUpdateRatioIsThatOfTheStepThatWasMade() {
    NetworkTraining training =
        Trainings.irises(
            Map.of("optimizer", Map.of("name", "nesterovs", "learningRate", 0.1, "momentum", 0.9)));
    PreparedData data = new DataSets().get(training.data());
    try (Network network = Network.of(training, data, 3);
        Batches batches = new Batches(data.train(), 3, training.loss(), 105)) {
      network.fit(batches.features(0), batches.targets(0));
      INDArray[] before = weights(network);
      network.fit(batches.features(0), batches.targets(0));
      INDArray[] after = weights(network);

      Map<String, Double> ratios = new UpdateRatios(network.trained()).metrics();

      double[] layers = {ratio(before[0], after[0]), ratio(before[1], after[1])};
      assertThat(ratios.get("train.updateRatioLowest"))
          .isCloseTo(Math.min(layers[0], layers[1]), within(1e-5));
      assertThat(ratios.get("train.updateRatioHighest"))
          .isCloseTo(Math.max(layers[0], layers[1]), within(1e-5));
      double steps = Math.hypot(moved(before[0], after[0]), moved(before[1], after[1]));
      double norm =
          Math.hypot(after[0].norm2Number().doubleValue(), after[1].norm2Number().doubleValue());
      assertThat(ratios.get("train.updateRatio")).isCloseTo(steps / norm, within(1e-5));
    }
  }

  @Test
  void aNetworkOfNothingButZerosIsDeadAndDoesNotMove() {
    List<Epoch> epochs =
        Trainings.epochs(
            Trainings.irises(
                Map.of(
                    "weightInit",
                    "zero",
                    "network",
                    List.of(
                        Map.of("layer", "dense", "units", 7, "activation", "relu"),
                        Map.of("layer", "output", "units", 3)))));

    assertThat(epochs)
        .allSatisfy(
            epoch ->
                assertThat(epoch.metrics())
                    .containsEntry("train.deadUnits", 1.0)
                    .containsEntry("train.updateRatio", 0.0));
  }

  @Test
  void countsDeadAndSaturatedUnitsOverEveryRowAndPlace() {
    INDArray dense = Nd4j.create(new float[][] {{0, 0.5f, -0.99f}, {0, 0, 0.985f}});

    assertThat(IdleUnits.units(dense)).isEqualTo(3);
    assertThat(IdleUnits.count(IdleUnits.Kind.RELU, dense)).isEqualTo(1);
    assertThat(IdleUnits.count(IdleUnits.Kind.TANH, dense)).isEqualTo(1);
    assertThat(IdleUnits.count(IdleUnits.Kind.SIGMOID, dense)).isEqualTo(1);
  }

  @Test
  void theUnitsOfAConvolutionAreItsFilters() {
    INDArray pictures = Nd4j.zeros(2, 3, 4, 4);
    pictures.putScalar(new int[] {1, 2, 3, 3}, 0.25);

    assertThat(IdleUnits.count(IdleUnits.Kind.RELU, pictures)).isEqualTo(2);
  }

  private static INDArray[] weights(Network network) {
    return new INDArray[] {
      network.trained().getLayer(0).getParam("W").dup(),
      network.trained().getLayer(1).getParam("W").dup()
    };
  }

  private static double moved(INDArray before, INDArray after) {
    return before.sub(after).norm2Number().doubleValue();
  }

  private static double ratio(INDArray before, INDArray after) {
    return moved(before, after) / after.norm2Number().doubleValue();
  }
}
