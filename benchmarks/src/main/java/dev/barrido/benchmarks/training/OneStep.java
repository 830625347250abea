package dev.barrido.benchmarks.training;

import dev.barrido.trainer.training.deeplearning4j.Deeplearning4jEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One minibatch of a training, and its matrix products alone, which are the limit. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class OneStep {
  private static final int EPOCHS = 1_000_000;

  /** The course's network, or else the one for pictures. */
  @Param({"false", "true"})
  public boolean course;

  /** Rows. */
  @Param({"32", "128", "512"})
  public int batchSize;

  private Path folder;
  private SteppedTraining training;
  private MatrixProducts products;

  /** The data, and a training that waits. */
  @Setup
  public void begin() throws IOException {
    folder = Files.createTempDirectory("step");
    Workload workload =
        course
            ? Workload.course(batchSize)
            : Workload.pictures(RandomPictures.in(folder), batchSize);
    training = new SteppedTraining(new Deeplearning4jEngine(), workload.training(EPOCHS));
    products = new MatrixProducts(workload.units(), batchSize);
  }

  /** Stops the training. */
  @TearDown
  public void end() throws IOException, InterruptedException {
    training.stop();
    RandomPictures.deleteFrom(folder);
  }

  /** As a slot trains, its two turns between threads included. */
  @Benchmark
  public void step() {
    training.step();
  }

  /** By ND4J. */
  @Benchmark
  public void products() {
    products.compute();
  }
}
