package dev.barrido.trainer.training.deeplearning4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.barrido.events.FailureKind;
import dev.barrido.events.training.Activation;
import dev.barrido.events.training.NetworkTraining;
import dev.barrido.trainer.training.Assignment;
import dev.barrido.trainer.training.Epoch;
import dev.barrido.trainer.training.EpochSink;
import dev.barrido.trainer.training.Outcome;
import dev.barrido.trainer.training.TrialFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.factory.Nd4j;

class Deeplearning4jEngineTest {
  @Test
  void learnsTheIrisesAndTestsTheBestEpoch() {
    List<Epoch> epochs = new ArrayList<>();

    Outcome outcome =
        Trainings.train(Trainings.irises(Map.of("epochs", 30)), Trainings.LOWEST_ERROR, epochs);

    assertThat(epochs).hasSize(30);
    assertThat(outcome.metrics().get("test.accuracy")).isGreaterThan(0.9);
    assertThat(outcome.metrics())
        .containsKeys("test.loss", "test.error", "train.loss", "validation.loss");
    assertThat(epochs.get(outcome.bestEpoch() - 1).metrics().get("validation.error"))
        .isEqualTo(outcome.objective());
    assertThat(epochs)
        .allSatisfy(
            epoch ->
                assertThat(epoch.metrics().get("validation.error"))
                    .isGreaterThanOrEqualTo(outcome.objective()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sgd",
        "nesterovs",
        "adam",
        "adamw",
        "rmsprop",
        "adagrad",
        "adadelta",
        "nadam",
        "amsgrad"
      })
  void everyUpdateRuleReducesTheLoss(String rule) {
    NetworkTraining training =
        Trainings.irises(
            Map.of(
                "epochs",
                12,
                "optimizer",
                Map.of("name", rule, "learningRate", 0.02, "momentum", 0.5)));

    List<Epoch> epochs = Trainings.epochs(training);

    assertThat(trainLoss(epochs, 11)).isLessThan(0.97 * trainLoss(epochs, 0));
  }

  @Test
  void measuresTheSameToTheBitForTheSameSeed() {
    NetworkTraining training = withDropout();

    assertThat(Trainings.epochs(training)).isEqualTo(Trainings.epochs(training));
  }

  @Test
  void augmentedRowsTrainAnotherWayAndRepeatThemselves() {
    Map<String, Object> data =
        Map.of(
            "name", "iris", "preprocessing", "standardize", "augmentation", Map.of("noise", 0.5));

    List<Epoch> augmented = Trainings.epochs(Trainings.irises(Map.of("data", data)));

    assertThat(augmented).isEqualTo(Trainings.epochs(Trainings.irises(Map.of("data", data))));
    assertThat(augmented.get(4).metrics().get("train.loss"))
        .isGreaterThan(
            Trainings.epochs(Trainings.irises(Map.of())).get(4).metrics().get("train.loss"));
  }

  @Test
  void measuresTheSameWhateverOtherThreadsTrain() throws Exception {
    NetworkTraining training = withDropout();
    List<Epoch> alone = Trainings.epochs(training);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<Future<List<Epoch>>> together =
          IntStream.range(0, 6)
              .mapToObj(i -> threads.submit(() -> Trainings.epochs(training)))
              .toList();
      for (Future<List<Epoch>> epochs : together) {
        assertThat(epochs.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void anotherSeedTrainsAnotherWay() {
    List<Epoch> one = new ArrayList<>();
    List<Epoch> other = new ArrayList<>();
    Trainings.train(Trainings.irises(Map.of()), new Assignment(1, "validation.error", false), one);
    Trainings.train(
        Trainings.irises(Map.of()), new Assignment(2, "validation.error", false), other);

    assertThat(trainLoss(one, 0)).isNotEqualTo(trainLoss(other, 0));
  }

  @Test
  void stopsWhenPatienceIsOver() {
    NetworkTraining training =
        Trainings.irises(
            Map.of(
                "epochs",
                100,
                "patience",
                3,
                "optimizer",
                Map.of("name", "sgd", "learningRate", 0)));

    Outcome outcome = Trainings.train(training, Trainings.LOWEST_ERROR, new ArrayList<>());

    assertThat(outcome.epochs()).isEqualTo(4);
    assertThat(outcome.bestEpoch()).isEqualTo(1);
  }

  @Test
  void stopsAtTheNextMinibatchWhenAsked() {
    List<Epoch> epochs = new ArrayList<>();
    EpochSink impatient =
        new EpochSink() {
          @Override
          public void measured(Epoch epoch) {
            epochs.add(epoch);
          }

          @Override
          public boolean stopRequested() {
            return epochs.size() == 2;
          }
        };

    Outcome outcome =
        new Deeplearning4jEngine()
            .train(Trainings.irises(Map.of("epochs", 1000)), Trainings.LOWEST_ERROR, impatient);

    assertThat(outcome.epochs()).isEqualTo(2);
    assertThat(outcome.metrics()).doesNotContainKey("test.error");
  }

  @Test
  void failsADivergedTrainingWithItsLastEpoch() {
    List<Epoch> epochs = new ArrayList<>();
    NetworkTraining training =
        Trainings.irises(
            Map.of(
                "optimizer", Map.of("name", "sgd", "learningRate", 1e30),
                "network",
                    List.of(
                        Map.of("layer", "dense", "units", 12, "activation", "relu"),
                        Map.of("layer", "output", "units", 3))));

    assertThatThrownBy(() -> Trainings.train(training, Trainings.LOWEST_ERROR, epochs))
        .isInstanceOfSatisfying(
            TrialFailure.class,
            failure -> assertThat(failure.kind()).isEqualTo(FailureKind.DIVERGED));
    assertThat(epochs.get(epochs.size() - 1).diverged()).isTrue();
  }

  @Test
  void failsANetworkThatCannotBeBuiltAndNotItself() {
    NetworkTraining training =
        Trainings.irises(
            Map.of(
                "network",
                List.of(
                    Map.of("layer", "convolution", "filters", 2, "kernel", 3),
                    Map.of("layer", "output", "units", 3))));

    assertThatThrownBy(() -> Trainings.train(training, Trainings.LOWEST_ERROR, new ArrayList<>()))
        .isInstanceOfSatisfying(
            TrialFailure.class,
            failure -> assertThat(failure.kind()).isEqualTo(FailureKind.BAD_HYPERPARAMETERS))
        .hasMessageContaining("expected square pictures");
  }

  @Test
  void refusesAnOutputThatDoesNotFitTheClasses(@TempDir Path folder) throws IOException {
    Path table = folder.resolve("two.csv");
    Files.writeString(table, "x,y\n" + "1,a\n2,b\n".repeat(10));
    NetworkTraining training =
        Trainings.irises(
            Map.of("data", Map.of("name", "csv", "path", table.toString(), "label", "y")));

    assertThatThrownBy(() -> Trainings.train(training, Trainings.LOWEST_ERROR, new ArrayList<>()))
        .isInstanceOfSatisfying(
            TrialFailure.class,
            failure -> assertThat(failure.kind()).isEqualTo(FailureKind.BAD_INPUT))
        .hasMessageContaining("expected an output layer with 2 units, one for each class");
  }

  @Test
  void aListenerThatFailsIsNotABadNetwork() {
    EpochSink failing =
        new EpochSink() {
          @Override
          public void measured(Epoch epoch) {
            throw new IllegalStateException("the log is gone");
          }

          @Override
          public boolean stopRequested() {
            return false;
          }
        };

    assertThatThrownBy(
            () ->
                new Deeplearning4jEngine()
                    .train(Trainings.irises(Map.of()), Trainings.LOWEST_ERROR, failing))
        .isExactlyInstanceOf(IllegalStateException.class);
  }

  @Test
  void aBatchLargerThanTheDataIsOneBatch() {
    List<Epoch> large = Trainings.epochs(Trainings.irises(Map.of("batchSize", 1_000_000)));
    List<Epoch> exact = Trainings.epochs(Trainings.irises(Map.of("batchSize", 105)));

    assertThat(large).isEqualTo(exact);
  }

  @Test
  void theRateFallsByEpochs() {
    List<Epoch> epochs =
        Trainings.epochs(withDecay(Map.of("type", "step", "rate", 1e-9, "everyEpochs", 2), 16));

    assertThat(validationLoss(epochs, 1)).isNotCloseTo(validationLoss(epochs, 0), within(1e-4));
    assertThat(validationLoss(epochs, 4)).isEqualTo(validationLoss(epochs, 1), within(1e-6));
  }

  @Test
  void theRateFallsByMinibatches() {
    List<Epoch> epochs =
        Trainings.epochs(withDecay(Map.of("type", "inverse", "delay", 1e-9), 1_000));

    assertThat(validationLoss(epochs, 4)).isEqualTo(validationLoss(epochs, 0), within(1e-6));
  }

  @Test
  void aStopInTheTestLeavesTheTestOut() {
    List<Epoch> epochs = new ArrayList<>();
    EpochSink stoppingInTheTest =
        new EpochSink() {
          @Override
          public void measured(Epoch epoch) {
            epochs.add(epoch);
          }

          @Override
          public boolean stopRequested() {
            return epochs.size() == 5;
          }
        };

    Outcome outcome =
        new Deeplearning4jEngine()
            .train(Trainings.irises(Map.of()), Trainings.LOWEST_ERROR, stoppingInTheTest);

    assertThat(outcome.epochs()).isEqualTo(5);
    assertThat(outcome.metrics()).containsKey("validation.error").doesNotContainKey("test.error");
  }

  @Test
  void refusesAMetricItDoesNotMeasure() {
    assertThatThrownBy(
            () ->
                Trainings.train(
                    Trainings.irises(Map.of()),
                    new Assignment(1, "validation.f1", false),
                    new ArrayList<>()))
        .isInstanceOfSatisfying(
            TrialFailure.class,
            failure -> assertThat(failure.kind()).isEqualTo(FailureKind.BAD_INPUT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"maxPooling", "averagePooling"})
  void trainsConvolutionsOnPictures(String pooling) {
    NetworkTraining training =
        Trainings.irises(
            Map.of(
                "data",
                Trainings.FEW_RECTANGLES,
                "epochs",
                6,
                "network",
                List.of(
                    Map.of(
                        "layer", "convolution",
                        "filters", 4,
                        "kernel", 5,
                        "stride", 2,
                        "padding", 1,
                        "dropout", 0.1),
                    Map.of("layer", pooling),
                    Map.of("layer", "batchNormalization"),
                    Map.of("layer", "dense", "units", 8),
                    Map.of("layer", "output", "units", 2))));

    List<Epoch> epochs = Trainings.epochs(training);

    assertThat(trainLoss(epochs, 5)).isLessThan(0.9 * trainLoss(epochs, 0));
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void everyActivationLearns(Activation activation) {
    NetworkTraining training = Trainings.withHidden(activation);

    List<Epoch> epochs = Trainings.epochs(training);

    assertThat(trainLoss(epochs, 19)).isLessThan(0.95 * trainLoss(epochs, 0));
  }

  @ParameterizedTest
  @CsvSource({"crossEntropy", "binaryCrossEntropy", "meanSquaredError", "hinge"})
  void everyLossTellsClassesApart(String loss) {
    NetworkTraining training = Trainings.irises(Map.of("loss", loss, "epochs", 30));

    Outcome outcome = Trainings.train(training, Trainings.LOWEST_ERROR, new ArrayList<>());

    assertThat(outcome.metrics().get("validation.accuracy")).isGreaterThan(0.8);
  }

  @Test
  void learnsSpirals() {
    NetworkTraining training =
        Trainings.irises(
            Map.of(
                "data", Map.of("name", "spirals", "noise", 0.02),
                "epochs", 40,
                "network",
                    List.of(
                        Map.of("layer", "dense", "units", 32, "activation", "tanh"),
                        Map.of("layer", "dense", "units", 32, "activation", "tanh"),
                        Map.of("layer", "output", "units", 2))));

    Outcome outcome = Trainings.train(training, Trainings.LOWEST_ERROR, new ArrayList<>());

    assertThat(outcome.metrics().get("test.accuracy")).isGreaterThan(0.95);
  }

  @Test
  void learnsExclusiveOr(@TempDir Path folder) throws IOException {
    Path table = folder.resolve("xor.csv");
    Files.writeString(table, "a,b,xor\n" + "0,0,no\n0,1,yes\n1,0,yes\n1,1,no\n".repeat(20));

    Outcome outcome =
        Trainings.train(
            Trainings.irises(
                Map.of(
                    "data", Map.of("name", "csv", "path", table.toString(), "label", "xor"),
                    "epochs", 60,
                    "network",
                        List.of(
                            Map.of("layer", "dense", "units", 8, "activation", "tanh"),
                            Map.of("layer", "output", "units", 2)))),
            Trainings.LOWEST_ERROR,
            new ArrayList<>());

    assertThat(outcome.metrics()).containsEntry("test.error", 0.0);
  }

  @Test
  void predictsNumbers(@TempDir Path folder) throws IOException {
    Path table = folder.resolve("line.csv");
    StringBuilder rows = new StringBuilder("x,y\n");
    for (int i = 0; i < 100; i++) {
      rows.append(i / 100.0).append(',').append(3 * i / 100.0 - 1).append('\n');
    }
    Files.writeString(table, rows);

    Outcome outcome =
        Trainings.train(
            Trainings.irises(
                Map.of(
                    "data",
                        Map.of(
                            "name", "csv",
                            "path", table.toString(),
                            "label", "y",
                            "task", "regression"),
                    "epochs", 60,
                    "network", List.of(Map.of("layer", "output", "units", 1)))),
            Trainings.LOWEST_ERROR,
            new ArrayList<>());

    assertThat(outcome.metrics().get("test.error")).isLessThan(0.1);
    assertThat(outcome.metrics()).doesNotContainKey("test.accuracy");
  }

  @Test
  void learnsRectanglesBetterThanGuessing() {
    NetworkTraining training =
        Trainings.irises(
            Map.of(
                "data", Map.of("name", "rectangles", "split", Map.of("test", 500)),
                "epochs", 15,
                "network",
                    List.of(
                        Map.of("layer", "dense", "units", 40, "activation", "tanh"),
                        Map.of("layer", "output", "units", 2, "weightInit", "zero")),
                "optimizer", Map.of("name", "adam", "learningRate", 0.003)));

    Outcome outcome = Trainings.train(training, Trainings.LOWEST_ERROR, new ArrayList<>());

    assertThat(outcome.metrics().get("test.error")).isLessThan(0.35);
  }

  @Test
  void runsOnTheExecutionerThatKeepsArgumentsReachable() {
    Trainings.epochs(Trainings.irises(Map.of("epochs", 1)));

    assertThat(Nd4j.getExecutioner()).isInstanceOf(ReachableOpExecutioner.class);
  }

  private static NetworkTraining withDropout() {
    return Trainings.irises(
        Map.of(
            "regularization", Map.of("dropout", 0.3),
            "weightInit", Map.of("name", "normal", "scale", 0.7)));
  }

  private static NetworkTraining withDecay(Map<String, Object> decay, int batchSize) {
    return Trainings.irises(
        Map.of(
            "batchSize",
            batchSize,
            "optimizer",
            Map.of("name", "sgd", "learningRate", 0.2, "decay", decay)));
  }

  private static double validationLoss(List<Epoch> epochs, int index) {
    return epochs.get(index).metrics().get("validation.loss");
  }

  private static double trainLoss(List<Epoch> epochs, int index) {
    return epochs.get(index).metrics().get("train.loss");
  }
}
