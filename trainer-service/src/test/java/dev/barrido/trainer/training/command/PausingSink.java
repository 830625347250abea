package dev.barrido.trainer.training.command;

import dev.barrido.trainer.training.Epoch;
import dev.barrido.trainer.training.EpochSink;
import dev.barrido.trainer.training.TrainingState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Remembers epochs, pauses at one of them, stops on demand, and keeps the state of the end. */
final class PausingSink implements EpochSink {
  private final int pauseAt;
  private final BooleanSupplier stop;
  private final List<Epoch> epochs = new ArrayList<>();
  private byte[] state = new byte[0];
  private int kept;

  PausingSink(int pauseAt, BooleanSupplier stop) {
    this.pauseAt = pauseAt;
    this.stop = stop;
  }

  static PausingSink never() {
    return new PausingSink(Integer.MAX_VALUE, () -> false);
  }

  static PausingSink at(int epoch) {
    return new PausingSink(epoch, () -> false);
  }

  static PausingSink when(BooleanSupplier stop) {
    return new PausingSink(Integer.MAX_VALUE, stop);
  }

  @Override
  public void measured(Epoch epoch) {
    epochs.add(epoch);
  }

  @Override
  public boolean stopRequested() {
    return stop.getAsBoolean();
  }

  @Override
  public boolean endsHere() {
    int last = epochs.isEmpty() ? 0 : epochs.get(epochs.size() - 1).number();
    return stopRequested() || last >= pauseAt;
  }

  @Override
  public boolean goesOn(TrainingState training) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      training.writeTo(new DataOutputStream(out));
      state = out.toByteArray();
      kept++;
    } catch (IOException e) {
      if (endsHere()) {
        throw new UncheckedIOException(e);
      }
    }
    return !endsHere();
  }

  List<Epoch> epochs() {
    return epochs;
  }

  List<Integer> numbers() {
    return epochs.stream().map(Epoch::number).toList();
  }

  int kept() {
    return kept;
  }

  DataInputStream state() {
    return new DataInputStream(new ByteArrayInputStream(state));
  }
}
