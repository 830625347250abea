package dev.barrido.trainer.training.dataset;

import dev.barrido.events.FailureKind;
import dev.barrido.trainer.training.TrialFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Fisher's irises: 150 flowers, four lengths in centimetres, three species. R. A. Fisher, "The Use
 * of Multiple Measurements in Taxonomic Problems", Annals of Eugenics 7, 1936.
 */
final class IrisData {
  private static final String RESOURCE = "iris.csv";
  private static final Columns COLUMNS =
      new Columns(
          List.of("sepalLength", "sepalWidth", "petalLength", "petalWidth"),
          "species",
          4,
          List.of("setosa", "versicolor", "virginica"));

  private IrisData() {}

  static Table table() {
    try (InputStream input =
            Objects.requireNonNull(IrisData.class.getResourceAsStream(RESOURCE), RESOURCE);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
      List<String[]> rows = reader.lines().skip(1).map(line -> line.split(",")).toList();
      float[][] features = new float[rows.size()][];
      float[] species = new float[rows.size()];
      for (int i = 0; i < features.length; i++) {
        features[i] = features(rows.get(i));
        species[i] = Float.parseFloat(rows.get(i)[4]);
      }
      return new Table("iris", features, species, 3, COLUMNS);
    } catch (IOException e) {
      throw new TrialFailure(FailureKind.TRANSIENT, "the irises cannot be read: " + e, e);
    }
  }

  private static float[] features(String[] row) {
    float[] features = new float[4];
    for (int i = 0; i < features.length; i++) {
      features[i] = Float.parseFloat(row[i]);
    }
    return features;
  }
}
