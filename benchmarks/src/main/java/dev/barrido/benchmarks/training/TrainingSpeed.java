package dev.barrido.benchmarks.training;

import dev.barrido.benchmarks.Results;
import dev.barrido.benchmarks.RowOptions;
import dev.barrido.trainer.training.deeplearning4j.Deeplearning4jEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Rows a second that slots of one trainer learn from, all slots together: of a network for pictures
 * with two hidden layers, and of the course's. An epoch is that of a trial, with its validation and
 * what else is measured of it.
 */
public final class TrainingSpeed {
  private static final Map<String, String> DEFAULTS = Map.of("--slots", "1,2", "--turns", "3");

  private final Deeplearning4jEngine engine = new Deeplearning4jEngine();
  private final RowOptions options;

  private TrainingSpeed(RowOptions options) {
    this.options = options;
  }

  /** Takes the row's options. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    TrainingSpeed speed = new TrainingSpeed(RowOptions.of(List.of(arguments), DEFAULTS));
    Path folder = Files.createTempDirectory("training");
    try {
      Map<String, Object> pictures = RandomPictures.in(folder);
      for (int batchSize : new int[] {32, 128, 512}) {
        speed.measure(Workload.pictures(pictures, batchSize));
      }
      for (int batchSize : new int[] {20, 100}) {
        speed.measure(Workload.course(batchSize));
      }
    } finally {
      RandomPictures.deleteFrom(folder);
    }
  }

  private void measure(Workload workload) throws InterruptedException, ExecutionException {
    for (String slots : options.names("--slots")) {
      List<Double> turns = new ArrayList<>();
      for (int turn = 0; turn < options.count("--turns"); turn++) {
        turns.add(rowsPerSecond(workload, Integer.parseInt(slots)));
      }
      Results.print(workload + ", " + slots + " slots", Results.median(turns), "rows/s");
    }
  }

  private double rowsPerSecond(Workload workload, int slots)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(slots);
    try {
      CyclicBarrier start = new CyclicBarrier(slots);
      List<Future<Double>> seconds =
          Stream.generate(() -> threads.submit(new Slot(engine, workload, start)))
              .limit(slots)
              .toList();
      double all = 0;
      for (Future<Double> slot : seconds) {
        all += workload.rows() * workload.epochs() / slot.get();
      }
      return all;
    } finally {
      threads.shutdown();
    }
  }
}
