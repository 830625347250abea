package dev.barrido.benchmarks.course;

import dev.barrido.trainer.training.Epoch;
import dev.barrido.trainer.training.EpochSink;
import dev.barrido.trainer.training.TrainingState;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The validation errors of one training so far, and the file from which it can go on. */
final class Curve implements EpochSink {
  private final Path state;
  private final List<Double> errors = new ArrayList<>();
  private int limit;

  /**
   * @param state where the training is kept while it rests
   */
  Curve(Path state) {
    this.state = state;
  }

  Path state() {
    return state;
  }

  /** Epochs measured. */
  int epochs() {
    return errors.size();
  }

  /** From here on it trains until so many epochs are done. */
  void trainTo(int epochs) {
    limit = epochs;
  }

  /** NaN where it diverged, and from there on. */
  double error(int epoch) {
    return epoch <= errors.size() ? errors.get(epoch - 1) : Double.NaN;
  }

  @Override
  public void measured(Epoch epoch) {
    if (!epoch.diverged()) {
      errors.add(epoch.metrics().get(Curves.METRIC));
    }
  }

  @Override
  public boolean stopRequested() {
    return false;
  }

  @Override
  public boolean goesOn(TrainingState training) {
    if (errors.size() < limit) {
      return true;
    }
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(state)))) {
      training.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return false;
  }
}
