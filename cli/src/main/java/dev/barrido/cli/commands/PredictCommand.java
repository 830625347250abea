package dev.barrido.cli.commands;

import com.fasterxml.jackson.databind.JsonNode;
import dev.barrido.cli.CommandFailed;
import dev.barrido.cli.Console;
import dev.barrido.cli.client.Report;
import dev.barrido.cli.client.SweepServer;
import dev.barrido.cli.local.Home;
import dev.barrido.cli.local.Prediction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code barrido predict}. */
@Command(
    name = "predict",
    description =
        "Predicts the rows of a file, on this machine, with the ensemble of a sweep or its best"
            + " model.",
    mixinStandardHelpOptions = true)
public final class PredictCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private NamedServer server = new NamedServer();

  @Option(
      names = "--stack",
      paramLabel = "FOLDER",
      defaultValue = "${env:BARRIDO_DATA:-${sys:user.home}/.barrido}",
      description = "Where the local stack keeps everything: what other commands call --data.")
  private Path stack = Path.of(".barrido");

  @ArgGroup private Which which = new Which();

  @Parameters(paramLabel = "SWEEP", description = "The sweep's id, as `barrido list` prints it.")
  private String sweepId = "";

  @Option(
      names = "--data",
      paramLabel = "FILE",
      required = true,
      description = "Comma-separated rows as the sweep was trained on, the label may be left out.")
  private Path rows = Path.of("");

  @Option(
      names = "--output",
      paramLabel = "FORMAT",
      defaultValue = "csv",
      description = "${COMPLETION-CANDIDATES} (default: csv).")
  private PredictionFormat format = PredictionFormat.CSV;

  public PredictCommand(Console console) {
    this.console = console;
  }

  /** With which models. */
  static final class Which {
    @Option(
        names = "--ensemble",
        description = "With the models that were combined (default, where there are any).")
    private boolean ensemble;

    @Option(names = "--best", description = "With the best model alone.")
    private boolean best;

    @Option(names = "--trial", paramLabel = "N", description = "With the model of this trial.")
    private int trial = -1;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isReadable(rows)) {
      throw CommandFailed.badInput("--data: expected a file that can be read, got " + rows);
    }
    SweepServer connected = server.orOfStackOn(stack);
    Map<Integer, Double> weights = weights(connected.report(sweepId));
    Path folder = Files.createTempDirectory("barrido-predict");
    Map<Path, Double> models = new LinkedHashMap<>();
    try {
      for (Map.Entry<Integer, Double> weight : weights.entrySet()) {
        Path file = folder.resolve(weight.getKey() + ".zip");
        models.put(file, weight.getValue());
        ExportModelCommand.fetch(connected, sweepId, weight.getKey(), file);
      }
      console.err().println("predicting with the models of trials " + weights.keySet());
      return new Prediction(rows, format.name().toLowerCase(Locale.ROOT), models).run(Home.find());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandFailed.failed("interrupted while predicting");
    } finally {
      for (Path file : models.keySet()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    }
  }

  /** The trials whose models are asked, with their weights. */
  private Map<Integer, Double> weights(Report report) {
    if (which.trial >= 0) {
      return Map.of(which.trial, 1.0);
    }
    Map<Integer, Double> weights = new LinkedHashMap<>();
    for (JsonNode member : report.ensemble().path("members")) {
      if (member.path("weight").asDouble() > 0) {
        weights.put(member.path("number").asInt(), member.path("weight").asDouble());
      }
    }
    if (which.ensemble && weights.isEmpty()) {
      throw CommandFailed.failed(
          "--ensemble: expected a sweep whose best models were combined, got " + sweepId);
    }
    return which.best || weights.isEmpty() ? Map.of(ExportModelCommand.best(report), 1.0) : weights;
  }
}
