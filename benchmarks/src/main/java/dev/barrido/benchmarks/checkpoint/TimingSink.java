package dev.barrido.benchmarks.checkpoint;

import dev.barrido.trainer.checkpoint.Checkpoint;
import dev.barrido.trainer.checkpoint.CheckpointStore;
import dev.barrido.trainer.training.Epoch;
import dev.barrido.trainer.training.EpochSink;
import dev.barrido.trainer.training.TrainingState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Times epochs, and keeps the training once after each of some of them, which counts apart. */
final class TimingSink implements EpochSink {
  private final CheckpointStore store;
  private final int keepFrom;
  private final int stopAfter;
  private final List<Took> epochs = new ArrayList<>();
  private final List<Took> keepings = new ArrayList<>();
  private final Stopwatch watch = new Stopwatch();
  private @Nullable Epoch unkept;

  /**
   * @param keepFrom the first epoch that is kept
   * @param stopAfter the epoch after which the training stops, kept
   */
  TimingSink(CheckpointStore store, int keepFrom, int stopAfter) {
    this.store = store;
    this.keepFrom = keepFrom;
    this.stopAfter = stopAfter;
  }

  @Override
  public void measured(Epoch epoch) {
    epochs.add(watch.lap());
    unkept = epoch.number() >= keepFrom ? epoch : null;
  }

  @Override
  public boolean stopRequested() {
    return false;
  }

  @Override
  public boolean goesOn(TrainingState state) {
    if (unkept == null) {
      return true;
    }
    Epoch last = unkept;
    unkept = null;
    try {
      store.write(new Checkpoint(CheckpointCost.KEY, "benchmark", last), state);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    keepings.add(watch.lap());
    return last.number() < stopAfter;
  }

  /** Of each epoch, without the keeping. */
  List<Took> epochs() {
    return epochs;
  }

  List<Took> keepings() {
    return keepings;
  }
}
