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
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Remembers epochs, pauses at one of them, stops on demand, and keeps the state of the end. */
final class PausingSink implements EpochSink {
  private final int pauseAt;
  private final Duration stopAfter;
  private final List<Epoch> epochs = new ArrayList<>();
  private byte[] state = new byte[0];
  private int kept;
  private volatile long firstEpochNanos;

  private PausingSink(int pauseAt, Duration stopAfter) {
    this.pauseAt = pauseAt;
    this.stopAfter = stopAfter;
  }

  static PausingSink never() {
    return at(Integer.MAX_VALUE);
  }

  static PausingSink at(int epoch) {
    return new PausingSink(epoch, ChronoUnit.FOREVER.getDuration());
  }

  /** Stops when so long has passed since the first epoch, however long that took. */
  static PausingSink afterTheFirstEpoch(Duration stopAfter) {
    return new PausingSink(Integer.MAX_VALUE, stopAfter);
  }

  @Override
  public void measured(Epoch epoch) {
    if (epochs.isEmpty()) {
      firstEpochNanos = System.nanoTime();
    }
    epochs.add(epoch);
  }

  @Override
  public boolean stopRequested() {
    long first = firstEpochNanos;
    return first != 0 && Duration.ofNanos(System.nanoTime() - first).compareTo(stopAfter) > 0;
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
