package dev.barrido.trainer.training.deeplearning4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.barrido.events.training.NetworkTraining;
import dev.barrido.parts.store.Json;
import dev.barrido.trainer.training.Outcome;
import dev.barrido.trainer.training.dataset.DataSet;
import dev.barrido.trainer.training.dataset.DataSets;
import dev.barrido.trainer.training.dataset.Examples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ModelZipTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"none", "standardize", "minmax", "pca"})
  void predictsWhatItsTrainingTested(String preprocessing) throws IOException {
    NetworkTraining training = irises(preprocessing);
    KeepingSink sink = new KeepingSink(Integer.MAX_VALUE);

    Outcome outcome = new Deeplearning4jEngine().train(training, Trainings.LOWEST_ERROR, sink);

    assertThat(sink.offers()).isOne();
    assertThat(sink.objective()).isEqualTo(outcome.objective());
    assertThat(testError(training, sink)).isEqualTo(outcome.metrics().get("test.error"));
  }

  @Test
  void offersTheBestEpochOfATrainingThatStops() throws IOException {
    NetworkTraining training = irises("standardize");
    KeepingSink sink = new KeepingSink(3);

    Outcome outcome = new Deeplearning4jEngine().train(training, Trainings.LOWEST_ERROR, sink);

    assertThat(outcome.epochs()).isEqualTo(3);
    assertThat(sink.objective()).isEqualTo(outcome.objective());
    try (PredictingModel model = sink.model()) {
      DataSet data = new DataSets().get(training.data()).data();
      JudgedParts parts = new JudgedParts(data, training.loss());
      float[] outputs = model.predict(data.validation().features());
      assertThat(parts.loss(outputs, "validation.error", false)).isEqualTo(outcome.objective());
    }
  }

  @Test
  void offersNothingBeforeTheFirstEpoch() {
    KeepingSink sink = new KeepingSink(0);

    new Deeplearning4jEngine().train(irises("none"), Trainings.LOWEST_ERROR, sink);

    assertThat(sink.offers()).isZero();
  }

  @Test
  void loadsWithDeeplearning4jAloneWhateverItWasTrainedBy() throws IOException {
    NetworkTraining training =
        Trainings.irises(
            Map.of(
                "optimizer",
                Map.of(
                    "name",
                    "sgd",
                    "learningRate",
                    0.05,
                    "momentum",
                    0.9,
                    "decay",
                    Map.of("type", "inverse", "delay", 20)),
                "weightInit",
                Map.of("name", "normal", "scale", 0.5),
                "regularization",
                Map.of("dropout", 0.2)));
    KeepingSink sink = new KeepingSink(Integer.MAX_VALUE);
    new Deeplearning4jEngine().train(training, Trainings.LOWEST_ERROR, sink);
    Path zip = Files.write(folder.resolve("model.zip"), sink.zip());

    MultiLayerNetwork network = MultiLayerNetwork.load(zip.toFile(), false);

    assertThat(entry(zip, "configuration.json")).doesNotContain("dev.barrido");
    Examples test = new DataSets().get(training.data()).data().test();
    try (PredictingModel model = sink.model();
        INDArray rows = Nd4j.create(prepared(model, test))) {
      assertThat(network.output(rows, false).dup('c').data().asFloat())
          .isEqualTo(model.predict(test.features()));
    }
  }

  @Test
  void saysWhereItComesFromAndWhatStandsAroundTheNetwork() throws IOException {
    KeepingSink sink = new KeepingSink(1);
    new Deeplearning4jEngine().train(irises("standardize"), Trainings.LOWEST_ERROR, sink);
    Path zip = Files.write(folder.resolve("model.zip"), sink.zip());

    Map<String, Object> document = Json.tree(entry(zip, "barrido.json"));

    assertThat(document)
        .containsEntry("format", "barrido.dev/model/v1")
        .containsEntry("trialId", "sweep-1-0")
        .containsEntry("task", "classification")
        .containsEntry("inputs", 4)
        .containsEntry("label", "species")
        .containsEntry("labelPlace", 4)
        .containsEntry("classes", List.of("setosa", "versicolor", "virginica"));
    assertThat((Map<?, ?>) document.get("preprocessing")).hasSize(3);
    assertThat(entry(zip, "README.md")).contains("MultiLayerNetwork.load");
  }

  @Test
  void refusesWhatIsNoModelOfItsOwn() {
    assertThatThrownBy(() -> ModelZip.read(new ByteArrayInputStream(new byte[] {1, 2, 3})))
        .hasMessage("expected a zip with an entry barrido.json, got none");
  }

  private static NetworkTraining irises(String preprocessing) {
    return Trainings.irises(Map.of("data", Map.of("name", "iris", "preprocessing", preprocessing)));
  }

  private static double testError(NetworkTraining training, KeepingSink sink) throws IOException {
    try (PredictingModel model = sink.model()) {
      DataSet data = new DataSets().get(training.data()).data();
      float[] outputs = model.predict(data.test().features());
      return new JudgedParts(data, training.loss())
          .metrics(new float[data.validation().rows() * 3], outputs)
          .get("test.error");
    }
  }

  private static float[][] prepared(PredictingModel model, Examples examples) {
    float[][] rows = new float[examples.rows()][4];
    for (int row = 0; row < rows.length; row++) {
      model.preparation().transform().of(examples.features()).copyRow(row, rows[row], 0);
    }
    return rows;
  }

  private static String entry(Path zip, String name) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      return new String(
          file.getInputStream(file.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
