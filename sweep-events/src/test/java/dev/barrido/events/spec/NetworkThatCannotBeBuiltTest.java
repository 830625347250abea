package dev.barrido.events.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks that no engine could build are told before a trial meets them. */
class NetworkThatCannotBeBuiltTest {
  private static final String WINDOW = "{layer: convolution, filters: 2, kernel: 5}";
  private static final String POOL = "{layer: maxPooling, kernel: 8}";
  private static final String DENSE = "{layer: dense, units: 4}";
  private static final String TWO = "{layer: output, units: 2}";

  @Test
  void acceptsConvolutionAndPoolingOfPicturesThatAreLargeEnough() {
    assertThatCode(() -> read("rectangles", "crossEntropy", WINDOW, POOL, DENSE, TWO))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesAWindowLargerThanWhatIsLeftOfThePicture() {
    assertThat(problems("rectangles", "crossEntropy", POOL, POOL, DENSE, TWO))
        .containsExactly(
            "spec.training.network[1].kernel: expected at most the picture's side, here 3 pixels,"
                + " got 8");
  }

  @Test
  void countsThePaddingToThePicture() {
    String padded = "{layer: convolution, filters: 2, kernel: 30, padding: 1}";

    assertThatCode(() -> read("convex", "crossEntropy", padded, TWO)).doesNotThrowAnyException();
  }

  @Test
  void refusesConvolutionOfRowsThatAreNoPictures() {
    assertThat(problems("iris", "crossEntropy", WINDOW, "{layer: output, units: 3}"))
        .containsExactly(
            "spec.training.network[0].layer: expected convolution and pooling of pictures"
                + " (rectangles, convex or idx, without pca), got other data");
  }

  @Test
  void refusesConvolutionOfPrincipalComponents() {
    assertThat(problems("rectangles, preprocessing: pca", "crossEntropy", WINDOW, TWO))
        .singleElement()
        .asString()
        .startsWith("spec.training.network[0].layer: expected convolution and pooling of pictures");
  }

  @Test
  void refusesConvolutionAfterADenseLayer() {
    assertThat(problems("rectangles", "crossEntropy", DENSE, WINDOW, TWO))
        .containsExactly(
            "spec.training.network[1].layer: expected it before the first dense layer, got it after"
                + " one");
  }

  @ParameterizedTest
  @CsvSource({
    "crossEntropy, sigmoid, softmax",
    "crossEntropy, identity, softmax",
    "binaryCrossEntropy, softmax, sigmoid",
    "binaryCrossEntropy, tanh, sigmoid"
  })
  void refusesLossesOfProbabilitiesOverOtherOutputs(String loss, String got, String expected) {
    String output = "{layer: output, units: 2, activation: " + got + "}";

    assertThat(problems("rectangles", loss, DENSE, output))
        .containsExactly(
            "spec.training.network[1].activation: expected "
                + expected
                + " with the loss "
                + loss
                + ", got "
                + got);
  }

  @ParameterizedTest
  @CsvSource({"hinge, softmax", "meanSquaredError, tanh", "binaryCrossEntropy, sigmoid"})
  void acceptsOtherLossesOverTheOutputsThatTheyTake(String loss, String activation) {
    String output = "{layer: output, units: 2, activation: " + activation + "}";

    assertThatCode(() -> read("rectangles", loss, DENSE, output)).doesNotThrowAnyException();
  }

  @Test
  void refusesMoreThanOneOutputForANumberToPredict() {
    String table = "csv, path: a.csv, label: b, task: regression";

    assertThat(problems(table, "meanSquaredError", TWO))
        .containsExactly(
            "spec.training.network[0].units: expected 1, for the number to predict, got 2");
  }

  @Test
  void refusesToDropEverything() {
    assertThat(
            problems(
                "iris",
                "crossEntropy",
                "{layer: dense, units: 4, dropout: 1}",
                "{layer: output, units: 3}"))
        .containsExactly("spec.training.network[0].dropout: expected a number >= 0 and < 1, got 1");
  }

  @Test
  void acceptsWhatCanBeBuiltSomewhereInTheSpace() {
    String sometimes = "{layer: convolution, filters: 2, kernel: \"${3 * batch}\"}";

    assertThatCode(() -> read("rectangles", "crossEntropy", sometimes, TWO))
        .doesNotThrowAnyException();
  }

  private static List<String> problems(String data, String loss, String... layers) {
    InvalidSpec refusal = catchThrowableOfType(InvalidSpec.class, () -> read(data, loss, layers));
    return refusal.problems().stream().map(NetworkThatCannotBeBuiltTest::withoutLine).toList();
  }

  private static String withoutLine(Problem problem) {
    return problem.path() + ": " + problem.message();
  }

  private static void read(String data, String loss, String... layers) {
    SpecReader.read(
        """
        {apiVersion: barrido.dev/v1, kind: Sweep, metadata: {name: a}, spec: {
        objective: {type: minimize, objectiveMetricName: validation.loss},
        algorithm: {algorithmName: grid},
        parameters: [{name: batch, parameterType: discrete, feasibleSpace: {list: [8, 16]}}],
        training: {trainer: deeplearning4j, batchSize: "${batch}", data: {name: DATA}, loss: LOSS,
        network: [LAYERS]}}}
        """
            .replace("DATA", data)
            .replace("LOSS", loss)
            .replace("LAYERS", String.join(", ", layers)));
  }
}
