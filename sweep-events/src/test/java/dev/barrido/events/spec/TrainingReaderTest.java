package dev.barrido.events.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.barrido.events.training.Activation;
import dev.barrido.events.training.Augmentation;
import dev.barrido.events.training.DataSource;
import dev.barrido.events.training.DataSpec;
import dev.barrido.events.training.Decay;
import dev.barrido.events.training.FunctionTraining;
import dev.barrido.events.training.Layer;
import dev.barrido.events.training.Loss;
import dev.barrido.events.training.NetworkTraining;
import dev.barrido.events.training.Optimizer;
import dev.barrido.events.training.Preprocessing;
import dev.barrido.events.training.Regularization;
import dev.barrido.events.training.Split;
import dev.barrido.events.training.TestFunction;
import dev.barrido.events.training.Training;
import dev.barrido.events.training.WeightInit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TrainingReaderTest {
  private static final WeightInit XAVIER = new WeightInit(WeightInit.Kind.XAVIER, 1);

  @Test
  void givesANetworkItsDefaults() {
    assertThat(read("data: {name: iris}, network: [{layer: output, units: 3}]"))
        .isEqualTo(
            new NetworkTraining(
                new DataSpec(
                    new DataSource.Iris(),
                    new Preprocessing.None(),
                    Augmentation.NONE,
                    new Split(null, null, null)),
                10,
                null,
                32,
                Loss.CROSS_ENTROPY,
                XAVIER,
                List.of(new Layer.Output(3, Activation.SOFTMAX, null)),
                new Optimizer(
                    Optimizer.Rule.SGD, 0.01, 0, 0.9, 0.999, 1e-8, 0.95, 0, new Decay.None()),
                new Regularization(0, 0, 0)));
  }

  @Test
  void readsEveryFieldOfANetwork() {
    Training training =
        read(
            """
            data: {name: csv, path: t.csv, header: false, label: 4, task: regression,
                   preprocessing: {name: pca, variance: 0.5}, augmentation: {noise: 0.25},
                   split: {train: 7, validation: 2, test: 1}},
            epochs: 5, patience: 2, batchSize: 8, loss: meanAbsoluteError,
            weightInit: {name: uniform, scale: 0.2}, validation: {folds: 1},
            network: [
              {layer: convolution, filters: 4, kernel: 3, stride: 2, padding: 1, activation: elu,
               weightInit: he, dropout: 0.1},
              {layer: maxPooling}, {layer: averagePooling, kernel: 3, stride: 1},
              {layer: batchNormalization},
              {layer: dense, units: 9, activation: leakyRelu, weightInit: lecun, dropout: 0.2},
              {layer: output, units: 1, activation: tanh, weightInit: zero}],
            optimizer: {name: adamw, learningRate: 0.1, momentum: 0.2, beta1: 0.3, beta2: 0.4,
              epsilon: 0.5, rho: 0.6, weightDecay: 0.7, decay: {type: step, rate: 0.8, everyEpochs: 3}},
            regularization: {l1: 0.01, l2: 0.02, dropout: 0.03}
            """);

    assertThat(training)
        .isEqualTo(
            new NetworkTraining(
                new DataSpec(
                    new DataSource.Csv("t.csv", false, "4", DataSource.Task.REGRESSION),
                    new Preprocessing.Pca(0.5),
                    new Augmentation(0, 0, 0, Augmentation.Flip.NONE, 0.25),
                    new Split(7, 2, 1)),
                5,
                2,
                8,
                Loss.MEAN_ABSOLUTE_ERROR,
                new WeightInit(WeightInit.Kind.UNIFORM, 0.2),
                List.of(
                    new Layer.Convolution(4, 3, 2, 1, Activation.ELU, he(), 0.1),
                    new Layer.Pooling(true, 2, 2),
                    new Layer.Pooling(false, 3, 1),
                    new Layer.BatchNormalization(),
                    new Layer.Dense(
                        9, Activation.LEAKY_RELU, new WeightInit(WeightInit.Kind.LECUN, 1), 0.2),
                    new Layer.Output(1, Activation.TANH, new WeightInit(WeightInit.Kind.ZERO, 1))),
                new Optimizer(
                    Optimizer.Rule.ADAMW,
                    0.1,
                    0.2,
                    0.3,
                    0.4,
                    0.5,
                    0.6,
                    0.7,
                    new Decay.Step(0.8, 3)),
                new Regularization(0.01, 0.02, 0.03)));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void readsEveryDataSet(String data, DataSource source) {
    NetworkTraining training =
        (NetworkTraining) read("data: {" + data + "}, network: [{layer: output, units: 2}]");

    assertThat(training.data().source()).isEqualTo(source);
  }

  static Stream<Arguments> sources() {
    return Stream.of(
        Arguments.of("name: rectangles", new DataSource.Rectangles()),
        Arguments.of("name: convex", new DataSource.Convex()),
        Arguments.of("name: spirals", new DataSource.Spirals(2, 0.1)),
        Arguments.of("name: spirals, classes: 2, noise: 0", new DataSource.Spirals(2, 0)),
        Arguments.of(
            "name: csv, path: a, label: b",
            new DataSource.Csv("a", true, "b", DataSource.Task.CLASSIFICATION)),
        Arguments.of(
            "name: idx, images: a, labels: b, testImages: c, testLabels: d",
            new DataSource.Idx("a", "b", "c", "d")));
  }

  @ParameterizedTest
  @MethodSource("decays")
  void readsEveryDecay(String text, Decay decay) {
    assertThat(network("optimizer: {decay: " + text + "}").optimizer().decay()).isEqualTo(decay);
  }

  static Stream<Arguments> decays() {
    return Stream.of(
        Arguments.of("none", new Decay.None()),
        Arguments.of("{type: none}", new Decay.None()),
        Arguments.of("{type: step}", new Decay.Step(0.5, 10)),
        Arguments.of("{type: exponential}", new Decay.Exponential(0.95)),
        Arguments.of("{type: inverse, delay: 300}", new Decay.Inverse(300)),
        Arguments.of("{type: polynomial, power: 2}", new Decay.Polynomial(2)),
        Arguments.of("{type: cosine, minimum: 0.001}", new Decay.Cosine(0.001)));
  }

  @ParameterizedTest
  @CsvSource({
    "sgd,0,1e-8,0", "nesterovs,0.9,1e-8,0", "adam,0,1e-8,0", "adamw,0,1e-8,0.01",
    "adagrad,0,1e-6,0", "adadelta,0,1e-6,0", "rmsprop,0,1e-8,0", "nadam,0,1e-8,0",
    "amsgrad,0,1e-8,0"
  })
  void givesEveryRuleItsDefaults(String name, double momentum, double epsilon, double weightDecay) {
    Optimizer optimizer = network("optimizer: {name: " + name + "}").optimizer();

    assertThat(Names.of(optimizer.rule())).isEqualTo(name);
    assertThat(optimizer.momentum()).isEqualTo(momentum);
    assertThat(optimizer.epsilon()).isEqualTo(epsilon);
    assertThat(optimizer.weightDecay()).isEqualTo(weightDecay);
  }

  @Test
  void takesTheUsualLossAndOutputOfARegression() {
    NetworkTraining training =
        (NetworkTraining)
            read(
                "data: {name: csv, path: a, label: b, task: regression},"
                    + " network: [{layer: output, units: 1}]");

    assertThat(training.loss()).isEqualTo(Loss.MEAN_SQUARED_ERROR);
    assertThat(training.network()).containsExactly(new Layer.Output(1, Activation.IDENTITY, null));
  }

  @Test
  void readsAFunction() {
    assertThat(
            TrainingReader.read(
                plain("{trainer: function, function: sphere, inputs: [1, \"2.5\"], epochs: 3}")))
        .isEqualTo(new FunctionTraining(TestFunction.SPHERE, List.of(1.0, 2.5), 3, 0));
  }

  @Test
  void namesPlacesWithoutLines() {
    InvalidSpec refusal =
        catchThrowableOfType(
            InvalidSpec.class, () -> network("epochs: 0, optimizer: {learningRat: 1}"));

    assertThat(refusal.problems())
        .extracting(Problem::path)
        .containsExactly("training.epochs", "training.optimizer.learningRat");
    assertThat(refusal.problems()).allMatch(problem -> problem.line() == null);
  }

  private static NetworkTraining network(String fields) {
    return (NetworkTraining)
        read("data: {name: iris}, network: [{layer: output, units: 3}], " + fields);
  }

  private static Training read(String fields) {
    return TrainingReader.read(plain("{trainer: deeplearning4j, " + fields + "}"));
  }

  private static Map<String, Object> plain(String yaml) {
    return ((SpecNode.Mapping) YamlText.read(yaml)).plain();
  }

  private static WeightInit he() {
    return new WeightInit(WeightInit.Kind.HE, 1);
  }
}
