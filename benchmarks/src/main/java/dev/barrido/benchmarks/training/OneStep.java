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
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class OneStep {
  private static final int EPOCHS = 1_000_000;

  /** What is trained. */
  @State(Scope.Thread)
  public static class Network {
    /** The course's network, or else the one for pictures. */
    @Param({"false", "true"})
    public boolean course;

    /** Rows. */
    @Param({"32", "128", "512"})
    public int batchSize;
  }

  /** A training that waits. */
  @State(Scope.Thread)
  public static class Waiting {
    private Path folder;
    private SteppedTraining training;

    /** Writes its data and begins it. */
    @Setup
    public void begin(Network network) throws IOException {
      folder = Files.createTempDirectory("step");
      Workload workload =
          network.course
              ? Workload.course(network.batchSize)
              : Workload.pictures(RandomPictures.in(folder), network.batchSize);
      training = new SteppedTraining(new Deeplearning4jEngine(), workload.training(EPOCHS));
    }

    /** Stops it. */
    @TearDown
    public void end() throws IOException, InterruptedException {
      training.stop();
      RandomPictures.deleteFrom(folder);
    }
  }

  /** The matrices of a step. */
  @State(Scope.Thread)
  public static class Matrices {
    private MatrixProducts products;

    /** Fills them. */
    @Setup
    public void fill(Network network) {
      new Deeplearning4jEngine().warmUp(); // as trainers set ND4J up
      products = new MatrixProducts(Workload.units(network.course), network.batchSize);
    }
  }

  /** As a slot trains, its two turns between threads included. */
  @Benchmark
  public void step(Waiting waiting) {
    waiting.training.step();
  }

  /** By ND4J. */
  @Benchmark
  public void products(Matrices matrices) {
    matrices.products.compute();
  }
}
