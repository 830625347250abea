package dev.barrido.trainer.training.deeplearning4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.barrido.events.FailureKind;
import dev.barrido.events.training.NetworkTraining;
import dev.barrido.trainer.training.Assignment;
import dev.barrido.trainer.training.Epoch;
import dev.barrido.trainer.training.EpochSink;
import dev.barrido.trainer.training.Outcome;
import dev.barrido.trainer.training.TrialFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.factory.Nd4j;

class Deeplearning4jEngineTest {
  @Test
  void learnsTheIrisesAndTestsTheBestEpoch() {
    List<Epoch> epochs = new ArrayList<>();

    Outcome outcome =
        Trainings.train(Trainings.irises(Map.of("epochs", 30)), Trainings.LOWEST_ERROR, epochs);

    assertThat(epochs).hasSize(30);
    assertThat(outcome.metrics().get("test.accuracy")).isGreaterThan(0.85);
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

  @Test
  void shrinksWeightsUnderAnL2Penalty() {
    double without = trainLossWith(Map.of());
    double with = trainLossWith(Map.of("l2", 0.5));

    assertThat(with).isGreaterThan(without + 0.05);
  }

  @Test
  void trainsConvolutionsOnPictures() {
    NetworkTraining training =
        Trainings.irises(
            Map.of(
                "data",
                    Map.of(
                        "name",
                        "rectangles",
                        "split",
                        Map.of("train", 200, "validation", 100, "test", 100)),
                "epochs", 2,
                "network",
                    List.of(
                        Map.of("layer", "convolution", "filters", 4, "kernel", 5, "stride", 2),
                        Map.of("layer", "maxPooling"),
                        Map.of("layer", "batchNormalization"),
                        Map.of("layer", "output", "units", 2))));

    assertThat(Trainings.epochs(training)).hasSize(2);
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

  private static double trainLossWith(Map<String, Object> regularization) {
    List<Epoch> epochs =
        Trainings.epochs(Trainings.irises(Map.of("regularization", regularization)));
    return trainLoss(epochs, epochs.size() - 1);
  }

  private static NetworkTraining withDropout() {
    return Trainings.irises(
        Map.of(
            "regularization", Map.of("dropout", 0.3),
            "weightInit", Map.of("name", "normal", "scale", 0.7)));
  }

  private static double trainLoss(List<Epoch> epochs, int index) {
    return epochs.get(index).metrics().get("train.loss");
  }
}
