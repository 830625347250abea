package dev.barrido.trainer.training;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts epochs, and remembers the one with the best objective; among equals the first. */
public final class BestEpoch {
  private final Assignment assignment;
  private int epochs;
  private @Nullable Epoch best;

  public BestEpoch(Assignment assignment) {
    this.assignment = assignment;
  }

  /** Takes an epoch in, and returns whether it is the best so far. */
  public boolean isBest(Epoch epoch) {
    epochs = epoch.number();
    Double value = objective(epoch);
    Double bestValue = objective(best);
    if (value == null || (bestValue != null && !assignment.better(value, bestValue))) {
      return false;
    }
    best = epoch;
    return true;
  }

  /** Epochs done. */
  public int epochs() {
    return epochs;
  }

  /** Epochs since the best one. */
  public int age() {
    return best == null ? epochs : epochs - best.number();
  }

  public Outcome outcome() {
    return best == null
        ? new Outcome(epochs, null, null, Map.of())
        : new Outcome(epochs, best.number(), objective(best), best.metrics());
  }

  public void writeTo(DataOutputStream out) throws IOException {
    out.writeInt(epochs);
    EpochFormat.write(best, out);
  }

  /** Goes on from what was written. */
  public void readFrom(DataInputStream in) throws IOException {
    epochs = in.readInt();
    best = EpochFormat.read(in);
  }

  private @Nullable Double objective(@Nullable Epoch epoch) {
    return epoch == null ? null : epoch.metrics().get(assignment.objectiveMetricName());
  }
}
