package dev.barrido.trainer.training;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Remembers the epochs, and stops at the n-th chance to, keeping the state. */
public final class StoppingSink implements EpochSink {
  private final List<Epoch> epochs = new ArrayList<>();
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final int stopAt;
  private int chances;

  private StoppingSink(int stopAt) {
    this.stopAt = stopAt;
  }

  public static StoppingSink at(int chance) {
    return new StoppingSink(chance);
  }

  public static StoppingSink never() {
    return new StoppingSink(Integer.MAX_VALUE);
  }

  @Override
  public void measured(Epoch epoch) {
    epochs.add(epoch);
  }

  @Override
  public boolean stopRequested() {
    return false;
  }

  @Override
  public boolean goesOn(TrainingState state) {
    if (++chances < stopAt) {
      return true;
    }
    try {
      state.writeTo(new DataOutputStream(kept));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return false;
  }

  public List<Epoch> epochs() {
    return List.copyOf(epochs);
  }

  /** How often the training could have been stopped. */
  public int chances() {
    return chances;
  }

  /** What was kept, to be read from its beginning. */
  public DataInputStream state() {
    return new DataInputStream(new ByteArrayInputStream(kept.toByteArray()));
  }
}
