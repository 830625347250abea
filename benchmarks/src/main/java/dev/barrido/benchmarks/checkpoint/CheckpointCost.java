package dev.barrido.benchmarks.checkpoint;

import dev.barrido.events.SweepId;
import dev.barrido.events.TrialId;
import dev.barrido.events.spec.TrainingReader;
import dev.barrido.events.training.Training;
import dev.barrido.trainer.checkpoint.FolderCheckpoints;
import dev.barrido.trainer.checkpoint.StoredCheckpoint;
import dev.barrido.trainer.training.Assignment;
import dev.barrido.trainer.training.deeplearning4j.Deeplearning4jEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The network of the course on rectangles, 1000 rows and 200 for validation: what an epoch costs
 * before a stop and after the resumption, and what keeping the training in a folder costs, all in
 * one process, several times by turns.
 */
public final class CheckpointCost {
  static final SweepId SWEEP = new SweepId("benchmark");
  static final TrialId TRIAL = TrialId.of(SWEEP, 0);
  private static final int EPOCHS = 40;
  private static final int STOP = 20;
  private static final int TURNS = 5;
  private static final Assignment ASSIGNMENT = new Assignment(7, "validation.error", false);

  private final Deeplearning4jEngine engine = new Deeplearning4jEngine();
  private final FolderCheckpoints store;
  private final Training training;
  private final List<Double> straight = new ArrayList<>();
  private final List<Double> resumed = new ArrayList<>();
  private final List<Double> keeping = new ArrayList<>();
  private final List<Double> restoring = new ArrayList<>();

  private CheckpointCost(Path folder, int batchSize) {
    this.store = new FolderCheckpoints(folder);
    this.training =
        TrainingReader.read(
            Map.of(
                "trainer",
                "deeplearning4j",
                "data",
                Map.of("name", "rectangles"),
                "epochs",
                EPOCHS,
                "batchSize",
                batchSize,
                "network",
                List.of(
                    Map.of("layer", "dense", "units", 200, "activation", "tanh"),
                    Map.of("layer", "output", "units", 2)),
                "optimizer",
                Map.of("name", "sgd", "learningRate", 0.1)));
  }

  /** Takes no arguments; prints a line for each result: what, value and unit, parted by tabs. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("checkpoint-cost");
    for (int batchSize : new int[] {20, 100}) {
      CheckpointCost cost = new CheckpointCost(folder, batchSize);
      cost.turn(); // warms up
      cost.forget();
      for (int turn = 0; turn < TURNS; turn++) {
        cost.turn();
      }
      cost.print("batch " + batchSize);
    }
    new FolderCheckpoints(folder).deleteAll(SWEEP);
    Files.delete(folder);
  }

  /** A training straight through, then one that stops half-way and goes on. */
  private void turn() throws IOException {
    TimingSink through = new TimingSink(store, EPOCHS, EPOCHS);
    engine.train(training, ASSIGNMENT, through);
    straight.addAll(through.epochMillis().subList(STOP + 1, EPOCHS));
    TimingSink first = new TimingSink(store, 1, STOP);
    engine.train(training, ASSIGNMENT, first);
    keeping.addAll(first.keepMillis());
    TimingSink second = new TimingSink(store, EPOCHS, EPOCHS);
    try (StoredCheckpoint kept = store.find(SWEEP, TRIAL).orElseThrow()) {
      engine.resume(training, ASSIGNMENT, kept.state(), second);
    }
    List<Double> epochs = second.epochMillis();
    resumed.addAll(epochs.subList(1, epochs.size()));
    restoring.add(epochs.get(0) - median(epochs));
    if (epochs.size() != EPOCHS - STOP) {
      throw new IllegalStateException("expected " + (EPOCHS - STOP) + " epochs, got " + epochs);
    }
  }

  private void forget() {
    List.of(straight, resumed, keeping, restoring).forEach(List::clear);
  }

  private void print(String what) {
    double epoch = median(straight);
    line(what + ": an epoch", epoch, "ms");
    line(what + ": an epoch after a resumption", median(resumed), "ms");
    line(what + ": an epoch after to one before", median(resumed) / epoch, "times");
    line(what + ": a checkpoint", median(keeping), "ms");
    line(what + ": a checkpoint to an epoch", 100 * median(keeping) / epoch, "%");
    line(what + ": to go on, once", median(restoring), "ms");
  }

  private static void line(String what, double value, String unit) {
    System.out.printf(Locale.ROOT, "%s\t%.2f\t%s%n", what, value, unit);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
