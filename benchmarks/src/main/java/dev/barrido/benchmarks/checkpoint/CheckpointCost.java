package dev.barrido.benchmarks.checkpoint;

import dev.barrido.benchmarks.Results;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrialId;
import dev.barrido.events.spec.TrainingReader;
import dev.barrido.events.training.Training;
import dev.barrido.trainer.checkpoint.FolderCheckpoints;
import dev.barrido.trainer.checkpoint.StoredCheckpoint;
import dev.barrido.trainer.training.Assignment;
import dev.barrido.trainer.training.TrainingKey;
import dev.barrido.trainer.training.deeplearning4j.Deeplearning4jEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The network of the course on rectangles, 1000 rows and 200 for validation: what an epoch costs
 * before a stop and after the resumption, and what keeping the training in a folder costs, all in
 * one process, several times by turns.
 */
public final class CheckpointCost {
  private static final SweepId SWEEP = new SweepId("benchmark");
  static final TrainingKey KEY = new TrainingKey(SWEEP, TrialId.of(SWEEP, 0), null);
  private static final int EPOCHS = 20;
  private static final int STOP = 10;
  private static final int TURNS = 5;

  /** Those of the set, but for the test, which is no part of an epoch. */
  private static final Map<String, Object> ROWS =
      Map.of("train", 1000, "validation", 200, "test", 200);

  private static final Assignment ASSIGNMENT = new Assignment(7, "validation.error", false);

  private final Deeplearning4jEngine engine = new Deeplearning4jEngine();
  private final FolderCheckpoints store;
  private final Training training;
  private final List<Took> straight = new ArrayList<>();
  private final List<Took> resumed = new ArrayList<>();
  private final List<Took> keeping = new ArrayList<>();
  private final List<Double> restoring = new ArrayList<>();

  private CheckpointCost(Path folder, int batchSize) {
    this.store = new FolderCheckpoints(folder);
    this.training =
        TrainingReader.read(
            Map.of(
                "trainer",
                "deeplearning4j",
                "data",
                Map.of("name", "rectangles", "split", ROWS),
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
    straight.addAll(through.epochs().subList(STOP + 1, EPOCHS));
    TimingSink first = new TimingSink(store, 1, STOP);
    engine.train(training, ASSIGNMENT, first);
    keeping.addAll(first.keepings());
    TimingSink second = new TimingSink(store, EPOCHS, EPOCHS);
    try (StoredCheckpoint kept = store.find(KEY).orElseThrow()) {
      engine.resume(training, ASSIGNMENT, kept.state(), second);
    }
    List<Took> epochs = second.epochs();
    resumed.addAll(epochs.subList(1, epochs.size()));
    restoring.add(epochs.get(0).millis() - median(epochs, Took::millis));
    if (epochs.size() != EPOCHS - STOP) {
      throw new IllegalStateException("expected " + (EPOCHS - STOP) + " epochs, got " + epochs);
    }
  }

  private void forget() {
    List.of(straight, resumed, keeping, restoring).forEach(List::clear);
  }

  private void print(String what) {
    print(what, Took::millis);
    print(what + ", processor time", Took::processorMillis);
    Results.print(what + ": to go on, once", Results.median(restoring), "ms");
  }

  private void print(String what, ToDoubleFunction<Took> millis) {
    double epoch = median(straight, millis);
    double after = median(resumed, millis);
    double checkpoint = median(keeping, millis);
    Results.print(what + ": an epoch", epoch, "ms");
    Results.print(what + ": an epoch after a resumption", after, "ms");
    Results.print(what + ": an epoch after to one before", after / epoch, "times");
    Results.print(what + ": a checkpoint", checkpoint, "ms");
    Results.print(what + ": a checkpoint to an epoch", 100 * checkpoint / epoch, "percent");
  }

  private static double median(List<Took> each, ToDoubleFunction<Took> millis) {
    return Results.median(each.stream().map(millis::applyAsDouble).toList());
  }
}
