package dev.barrido.trainer.prediction;

import dev.barrido.trainer.training.deeplearning4j.ModelZip;
import dev.barrido.trainer.training.deeplearning4j.PredictingModel;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Predicts rows of a file with one model or with the weighted mean of several. Arguments: the file,
 * {@code csv} or {@code json}, then a weight and a zip for each model. It writes to standard output
 * and ends with 0, or with 2 when something cannot be read, having said why on standard error.
 */
public final class Predict {
  private static final int BAD_INPUT = 2;
  private static final int FIRST_MODEL = 2;

  private Predict() {}

  /** The program. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    int code = run(arguments, out, System.err);
    out.flush();
    System.exit(code);
  }

  static int run(String[] arguments, PrintStream out, PrintStream err) {
    try {
      List<WeightedModel> models = models(arguments);
      try {
        RowFile rows = RowFile.read(Path.of(arguments[0]), models.get(0).model().preparation());
        Answers.format(arguments[1]).write(new WeightedMean(models).of(rows), out);
      } finally {
        models.forEach(each -> each.model().close());
      }
      return 0;
    } catch (IOException | IllegalArgumentException e) {
      err.println(e.getMessage());
      return BAD_INPUT;
    }
  }

  private static List<WeightedModel> models(String[] arguments) throws IOException {
    if (arguments.length < FIRST_MODEL + 2 || arguments.length % 2 != 0) {
      throw new IllegalArgumentException(
          "expected FILE csv|json and WEIGHT ZIP for each model, got "
              + String.join(" ", arguments));
    }
    List<WeightedModel> models = new ArrayList<>();
    for (int i = FIRST_MODEL; i < arguments.length; i += 2) {
      double weight = Double.parseDouble(arguments[i]);
      models.add(new WeightedModel(model(Path.of(arguments[i + 1])), weight));
    }
    return models;
  }

  private static PredictingModel model(Path zip) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(zip))) {
      return ModelZip.read(in);
    }
  }
}
