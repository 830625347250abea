package dev.barrido.trainer.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.barrido.parts.store.Json;
import dev.barrido.trainer.training.deeplearning4j.Exported;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictTest {
  private static final String HEADER = "sepalLength,sepalWidth,petalLength,petalWidth\n";
  private static final String SETOSA = "5.1,3.5,1.4,0.2\n";
  private static final String VIRGINICA = "6.3,3.3,6.0,2.5\n";

  @TempDir private static Path folder;

  private static Path one = Path.of("");
  private static Path other = Path.of("");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeAll
  static void export() throws IOException {
    one = Files.write(folder.resolve("one.zip"), Exported.irises(1).zip());
    other = Files.write(folder.resolve("other.zip"), Exported.irises(2).zip());
  }

  @Test
  void writesAClassAndProbabilitiesForEachRow() throws IOException {
    assertThat(predict(HEADER + SETOSA + VIRGINICA, "csv", "1", one.toString())).isZero();

    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines.get(0))
        .isEqualTo(
            "prediction,probability of setosa,probability of versicolor,"
                + "probability of virginica");
    assertThat(lines.get(1)).startsWith("setosa,0.");
    assertThat(lines.get(2)).startsWith("virginica,");
    assertThat(lines).hasSize(3);
  }

  @Test
  void averagesModelsByTheirWeights() throws IOException {
    double first = setosa(predictions("1", one.toString()));
    double second = setosa(predictions("1", other.toString()));

    double mean = setosa(predictions("3", one.toString(), "1", other.toString()));

    assertThat(first).isNotEqualTo(second);
    assertThat(mean).isCloseTo(0.75 * first + 0.25 * second, offset(1e-12));
  }

  @Test
  void refusesWhatItCannotRead() throws IOException {
    assertThat(predict(SETOSA, "csv", "1", one.toString())).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("rows.csv, line 1: expected the columns [sepalLength,");
    assertThat(predict(HEADER, "xml", "1", one.toString())).isEqualTo(2);
    assertThat(predict(HEADER, "csv", "0", one.toString())).isEqualTo(2);
    assertThat(predict(HEADER, "csv")).isEqualTo(2);
    assertThat(out.size()).isZero();
  }

  private List<?> predictions(String... models) throws IOException {
    assertThat(predict(HEADER + SETOSA, "json", models)).isZero();
    Map<String, Object> document = Json.tree(out.toString(StandardCharsets.UTF_8));
    out.reset();
    return (List<?>) document.get("predictions");
  }

  private static double setosa(List<?> predictions) {
    Map<?, ?> first = (Map<?, ?>) predictions.get(0);
    assertThat(first.get("prediction")).isEqualTo("setosa");
    return (Double) ((Map<?, ?>) first.get("probabilities")).get("setosa");
  }

  private int predict(String rows, String format, String... models) throws IOException {
    Path file = Files.writeString(folder.resolve("rows.csv"), rows);
    String[] arguments = new String[2 + models.length];
    arguments[0] = file.toString();
    arguments[1] = format;
    System.arraycopy(models, 0, arguments, 2, models.length);
    return Predict.run(
        arguments,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }
}
