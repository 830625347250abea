package dev.barrido.trainer.training.deeplearning4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.barrido.events.FailureKind;
import dev.barrido.events.training.Loss;
import dev.barrido.events.training.NetworkTraining;
import dev.barrido.trainer.training.TrialFailure;
import dev.barrido.trainer.training.dataset.DataSets;
import dev.barrido.trainer.training.dataset.PreparedData;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class NetworkTest {
  private static final DataSets DATA_SETS = new DataSets();

  @BeforeAll
  static void setUp() {
    Nd4jSetup.prepare();
  }

  @ParameterizedTest
  @CsvSource({
    "xavier, 1, 0.0589", // sqrt(2 / (4 + 572))
    "xavierUniform, 1, 0.0589",
    "he, 1, 0.7071", // sqrt(2 / 4)
    "heUniform, 1, 0.7071",
    "lecun, 1, 0.5", // 1 / sqrt(4)
    "uniform, 1.2, 0.3464", // 1.2 / sqrt(4) / sqrt(3)
    "normal, 1.2, 0.6", // 1.2 / sqrt(4)
    "zero, 1, 0"
  })
  void weightsBeginAsTheirDistributionSaysAndBiasesAtZero(
      String name, double scale, double deviation) {
    NetworkTraining training =
        Trainings.irises(
            Map.of(
                "weightInit", Map.of("name", name, "scale", scale),
                "network",
                    List.of(
                        Map.of("layer", "dense", "units", 572),
                        Map.of("layer", "output", "units", 3))));

    try (Network network = network(training)) {
      INDArray weights = network.trained().getParam("0_W");
      assertThat(weights.meanNumber().doubleValue()).isEqualTo(0, within(0.08 * deviation));
      assertThat(weights.stdNumber().doubleValue()).isEqualTo(deviation, within(0.05 * deviation));
      if (name.endsWith("niform")) {
        double bound = Math.sqrt(3) * deviation;
        assertThat(weights.amaxNumber().doubleValue()).isBetween(0.98 * bound, 1.002 * bound);
      }
      assertThat(network.trained().getParam("0_b").amaxNumber().doubleValue()).isZero();
    }
  }

  @Test
  void dropoutIsTheProbabilityOfDroppingAnOutputInTrainingAlone() {
    NetworkTraining training =
        Trainings.irises(
            Map.of(
                "network",
                List.of(
                    Map.of("layer", "dense", "units", 500, "activation", "sigmoid", "dropout", 0.8),
                    Map.of("layer", "output", "units", 3))));
    INDArray inputs = Nd4j.rand(20, 4);

    try (Network network = network(training)) {
      List<INDArray> trained = network.trained().feedForward(inputs, true);
      List<INDArray> used = network.trained().feedForward(inputs, false);
      double kept = trained.get(2).gt(0).castTo(inputs.dataType()).meanNumber().doubleValue();
      assertThat(kept).isEqualTo(0.2, within(0.02));
      assertThat(trained.get(2).meanNumber().doubleValue())
          .isEqualTo(used.get(2).meanNumber().doubleValue(), within(0.03));
      assertThat(used.get(2).gt(0).castTo(inputs.dataType()).meanNumber().doubleValue()).isOne();
    }
  }

  @Test
  void theRegularizationsDropoutHoldsForLayersWithoutTheirOwn() {
    NetworkTraining training =
        Trainings.irises(
            Map.of(
                "regularization", Map.of("dropout", 0.5),
                "network",
                    List.of(
                        Map.of("layer", "dense", "units", 7),
                        Map.of("layer", "dense", "units", 7, "dropout", 0),
                        Map.of("layer", "output", "units", 3))));

    try (Network network = network(training)) {
      assertThat(network.trained().getnLayers()).isEqualTo(4);
      assertThat(network.trained().getLayer(1).getClass().getSimpleName())
          .isEqualTo("DropoutLayer");
    }
  }

  @Test
  void anL2PenaltyShrinksWeightsAndLeavesBiasesAlone() {
    assertThat(normAfterTraining(Map.of("regularization", Map.of("l2", 0.3))))
        .isLessThan(0.7 * normAfterTraining(Map.of()));
  }

  @Test
  void anL1PenaltyShrinksWeights() {
    assertThat(normAfterTraining(Map.of("regularization", Map.of("l1", 0.05))))
        .isLessThan(0.7 * normAfterTraining(Map.of()));
  }

  @Test
  void adamwsDecayShrinksWeightsBesideTheGradient() {
    Map<String, Object> plain =
        Map.of("optimizer", Map.of("name", "adamw", "learningRate", 0.02, "weightDecay", 0));
    Map<String, Object> decayed =
        Map.of("optimizer", Map.of("name", "adamw", "learningRate", 0.02, "weightDecay", 1));

    assertThat(normAfterTraining(decayed)).isLessThan(0.8 * normAfterTraining(plain));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sgd", "nesterovs", "adam", "adagrad", "adadelta", "nadam"})
  void aConfigurationSurvivesBeingSaved(String rule) {
    NetworkTraining training =
        Trainings.irises(
            Map.of(
                "weightInit", Map.of("name", "normal", "scale", 0.5),
                "regularization", Map.of("dropout", 0.2, "l2", 0.01),
                "optimizer",
                    Map.of(
                        "name",
                        rule,
                        "learningRate",
                        0.1,
                        "momentum",
                        0.5,
                        "decay",
                        Map.of("type", "inverse", "delay", 300))));
    MultiLayerConfiguration configuration =
        NetworkBuilder.configuration(training, DATA_SETS.get(training.data()), 3);

    MultiLayerConfiguration read = MultiLayerConfiguration.fromJson(configuration.toJson());

    assertThat(read).isEqualTo(configuration);
    assertThat(read.toJson()).isEqualTo(configuration.toJson());
  }

  @Test
  void layersShareOneUpdaterSinceTheirsAreEqual() {
    NetworkTraining training =
        Trainings.irises(
            Map.of("optimizer", Map.of("name", "sgd", "learningRate", 0.1, "momentum", 0.9)));

    try (Network network = network(training);
        Batches batches = batches(training)) {
      network.fit(batches.features(0), batches.targets(0));
      assertThat(network.trained().getUpdater().getStateViewArray().length())
          .isEqualTo(network.trained().numParams());
      assertThat(
              ((org.deeplearning4j.nn.updater.MultiLayerUpdater) network.trained().getUpdater())
                  .getUpdaterBlocks())
          .hasSize(1);
    }
  }

  @Test
  void aNetworkLargerThanMemoryIsRefusedBeforeItIsAllocated() {
    NetworkTraining training =
        Trainings.irises(
            Map.of(
                "network",
                List.of(
                    Map.of("layer", "dense", "units", 1_000_000),
                    Map.of("layer", "dense", "units", 1_000_000),
                    Map.of("layer", "output", "units", 3))));

    assertThatThrownBy(() -> network(training))
        .isInstanceOfSatisfying(
            TrialFailure.class,
            failure -> assertThat(failure.kind()).isEqualTo(FailureKind.BAD_HYPERPARAMETERS))
        .hasMessageContaining("training.network: expected a network that trains in");
  }

  @Test
  void aKernelLargerThanThePictureIsABadCombination() {
    NetworkTraining training =
        Trainings.irises(
            Map.of(
                "data",
                Trainings.FEW_RECTANGLES,
                "network",
                List.of(
                    Map.of("layer", "convolution", "filters", 2, "kernel", 40),
                    Map.of("layer", "output", "units", 2))));

    assertThatThrownBy(() -> network(training))
        .isInstanceOfSatisfying(
            TrialFailure.class,
            failure -> assertThat(failure.kind()).isEqualTo(FailureKind.BAD_HYPERPARAMETERS))
        .hasMessageContaining("expected windows that fit their pictures");
  }

  private static double normAfterTraining(Map<String, Object> changes) {
    NetworkTraining training = Trainings.irises(changes);
    try (Network network = network(training);
        Batches batches = batches(training)) {
      for (int step = 0; step < 60; step++) {
        network.fit(batches.features(0), batches.targets(0));
      }
      return network.trained().getParam("0_W").norm2Number().doubleValue();
    }
  }

  private static Batches batches(NetworkTraining training) {
    PreparedData data = DATA_SETS.get(training.data());
    return new Batches(data.train(), 3, Loss.CROSS_ENTROPY, 64);
  }

  private static Network network(NetworkTraining training) {
    return Network.of(training, DATA_SETS.get(training.data()), 5);
  }
}
